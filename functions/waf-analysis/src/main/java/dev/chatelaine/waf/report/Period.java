package dev.chatelaine.waf.report;

import java.time.Instant;
import java.util.Optional;

/**
 * The time that a report is to cover.
 *
 * @param from its beginning
 * @param to its end, which it does not include
 */
public record Period(Optional<Instant> from, Optional<Instant> to) {

    /** All times. */
    public static final Period ALL = new Period(Optional.empty(), Optional.empty());

    boolean holds(long time) {
        return from.map(start -> time >= start.toEpochMilli()).orElse(true)
                && to.map(end -> time < end.toEpochMilli()).orElse(true);
    }

    /** Whether it ends before it begins. */
    public boolean isEmpty() {
        return from.isPresent() && to.isPresent() && !to.get().isAfter(from.get());
    }

    /** Whether it covers all times. */
    boolean isAll() {
        return from.isEmpty() && to.isEmpty();
    }
}
