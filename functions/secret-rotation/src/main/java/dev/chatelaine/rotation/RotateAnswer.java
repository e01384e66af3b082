package dev.chatelaine.rotation;

import dev.chatelaine.lambda.Answer;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/** Nothing: Secrets Manager asks only whether the step succeeded. */
@Serdeable.Serializable
record RotateAnswer() implements Answer {

    @Override
    public Map<String, Long> counts() {
        return Map.of();
    }
}
