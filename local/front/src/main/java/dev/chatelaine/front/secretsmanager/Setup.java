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

    Setup rotated(Instant when) {
        return new Setup(enabled, function, rules, Optional.of(when), when);
    }
}
