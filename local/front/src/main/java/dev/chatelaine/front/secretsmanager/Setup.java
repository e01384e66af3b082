package dev.chatelaine.front.secretsmanager;

import java.time.Instant;
import java.util.Optional;

/**
 * How a secret is rotated.
 *
 * @param enabled whether it is rotated
 * @param function ARN of its function
 * @param rules when
 * @param last when it last was
 * @param since from when the schedule counts
 */
record Setup(boolean enabled, String function, Rules rules, Optional<Instant> last, Instant since) {
    Setup disabled() {
        return new Setup(false, function, rules, last, since);
    }

    /** When the next rotation is due. */
    Optional<Instant> next() {
        return rules.schedule().after(since);
    }

    boolean isDue(Instant now) {
        return enabled && next().filter(next -> !next.isAfter(now)).isPresent();
    }

    /** The schedule goes on from here, whatever becomes of the rotation. */
    Setup begun(Instant when) {
        return new Setup(enabled, function, rules, last, when);
    }

    Setup rotated(Instant when) {
        return new Setup(enabled, function, rules, Optional.of(when), when);
    }
}
