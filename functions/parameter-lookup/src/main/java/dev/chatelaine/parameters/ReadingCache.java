package dev.chatelaine.parameters;

import dev.chatelaine.aws.ParameterReading;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Readings of Parameter Store, remembered for a while in this execution environment. It begins empty, and is emptied in
 * each copy of a snapshot. Ages go by the wall clock: other clocks stand still while Lambda freezes the environment.
 */
public final class ReadingCache {

    /** The most queries remembered: what a request may vary is bounded by nothing else. */
    private static final int MOST_QUERIES = 64;

    /** The most characters of queries, names and values remembered: twice as many as an answer may hold. */
    private static final long MOST_CHARACTERS = 8L << 20;

    private static final float LOAD_FACTOR = 0.75f;

    private final Clock clock;
    private final Ages ages;
    private final Map<Query, Remembered> entries = new LinkedHashMap<>(16, LOAD_FACTOR, true);

    /**
     * Remembers nothing yet.
     *
     * @param ages how old an answer may be, unless the request wants a younger one
     */
    public ReadingCache(Clock clock, Ages ages) {
        this.clock = clock;
        this.ages = ages;
    }

    Ages ages() {
        return ages;
    }

    /** What is remembered of the query, or what {@code load} reads. */
    Obtained get(Query query, Ages wanted, Supplier<ParameterReading> load) {
        Instant asked = clock.instant();
        forgetOld(asked);
        try {
            return entry(query).get(asked, wanted, load);
        } finally {
            evict();
        }
    }

    private Remembered entry(Query query) {
        synchronized (entries) {
            return entries.computeIfAbsent(query, _ -> new Remembered(clock, query.characters()));
        }
    }

    /** Gives up what was not asked for the longest, until the rest is small; everything where nothing is to be kept. */
    private void evict() {
        synchronized (entries) {
            long characters =
                    entries.values().stream().mapToLong(Remembered::characters).sum();
            Iterator<Remembered> eldest = entries.values().iterator();
            while (eldest.hasNext() && isTooMuch(characters)) {
                Remembered one = eldest.next();
                characters -= one.characters();
                eldest.remove();
                one.giveUp();
            }
        }
    }

    private boolean isTooMuch(long characters) {
        return entries.size() > MOST_QUERIES
                || characters > MOST_CHARACTERS
                || ages.longest().isZero();
    }

    private void forgetOld(Instant now) {
        synchronized (entries) {
            entries.values().forEach(entry -> entry.forgetBefore(now.minus(ages.longest())));
        }
    }

    /** Wipes and forgets everything. */
    void clear() {
        synchronized (entries) {
            entries.values().forEach(Remembered::giveUp);
            entries.clear();
        }
    }
}
