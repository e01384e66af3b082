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

    boolean holds(long time) {
        return from.map(start -> time >= start.toEpochMilli()).orElse(true)
                && to.map(end -> time < end.toEpochMilli()).orElse(true);
    }

    /** Whether it covers all times. */
    boolean isAll() {
        return from.isEmpty() && to.isEmpty();
    }
}
