package dev.chatelaine.envelope;

import dev.chatelaine.lambda.Answer;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/**
 * What Verify answers.
 *
 * @param valid whether the signature is right
 * @param where who found that out: {@code kms} or {@code local}
 */
@Serdeable.Serializable
record VerifyAnswer(boolean valid, String where) implements Answer {

    @Override
    public Map<String, Long> counts() {
        return Map.of("valid", valid ? 1L : 0L);
    }
}
