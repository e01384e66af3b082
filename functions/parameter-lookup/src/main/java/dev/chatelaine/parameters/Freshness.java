package dev.chatelaine.parameters;

import java.util.Locale;

/** How fresh what was found is, from best to worst. */
enum Freshness {
    /** Read for this request. */
    LIVE,
    /** Read before, and young enough. */
    CACHED,
    /** Read before, and older than it should be; Parameter Store did not answer. */
    STALE;

    /** The worse of both. */
    Freshness worst(Freshness other) {
        return compareTo(other) > 0 ? this : other;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
