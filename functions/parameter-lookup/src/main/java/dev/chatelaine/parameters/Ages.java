package dev.chatelaine.parameters;

import java.time.Duration;
import java.util.Optional;

/**
 * How old an answer may be, from the moment at which its reading began.
 *
 * @param fresh at most so old, it is as good as new
 * @param stale at most so old, it is better than none while Parameter Store does not answer
 */
public record Ages(Duration fresh, Duration stale) {

    /** The ages for a request, which may want younger answers, and then no stale ones. */
    Ages within(Optional<Duration> maxAge) {
        return maxAge.map(most -> new Ages(most.compareTo(fresh) < 0 ? most : fresh, Duration.ZERO))
                .orElse(this);
    }

    /** How long a reading is worth remembering. */
    Duration longest() {
        return fresh.compareTo(stale) > 0 ? fresh : stale;
    }
}
