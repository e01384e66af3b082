package dev.chatelaine.access;

import dev.chatelaine.core.policy.access.Because;
import dev.chatelaine.core.policy.access.Decision;
import dev.chatelaine.lambda.Answer;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What ExplainAccess answers.
 *
 * @param decision {@code Allowed}, {@code ExplicitlyDenied} or {@code ImplicitlyDenied}
 * @param because the statements and grants that decided, or that allowed their part in vain
 * @param missing one sentence for each thing that stands in the way; when allowed, only a key's state may
 */
@Serdeable.Serializable
public record ExplainAnswer(String decision, List<Reason> because, List<String> missing) implements Answer {

    /**
     * A statement or grant that took part.
     *
     * @param policy the label of its policy; {@code grant} for a grant
     * @param statement its Sid, or its position from 0; the id of a grant
     * @param effect {@code Allow} or {@code Deny}
     * @param why one sentence
     */
    @Serdeable.Serializable
    public record Reason(String policy, String statement, String effect, String why) {
        static Reason of(Because because) {
            return new Reason(
                    because.policy(), because.statement(), because.effect().word(), because.why());
        }
    }

    /** The answer to a decision, and what stands in the way though policies allow. */
    public static ExplainAnswer of(Decision decision, Optional<String> obstacle) {
        String name = switch (decision) {
            case Decision.Allowed allowed -> "Allowed";
            case Decision.ExplicitlyDenied denied -> "ExplicitlyDenied";
            case Decision.ImplicitlyDenied denied -> "ImplicitlyDenied";
        };
        return new ExplainAnswer(
                name,
                decision.because().stream().map(Reason::of).toList(),
                Stream.concat(decision.missing().stream(), obstacle.stream()).toList());
    }

    @Override
    public Map<String, Long> counts() {
        return Map.of("because", (long) because.size(), "missing", (long) missing.size());
    }
}
