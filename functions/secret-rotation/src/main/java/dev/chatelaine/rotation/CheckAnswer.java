package dev.chatelaine.rotation;

import dev.chatelaine.lambda.Answer;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/**
 * What CheckRotation answers.
 *
 * @param possible whether every check is well
 * @param strategy how the secret would be rotated; absent if its value cannot be read
 * @param checks what was looked at, in order; what depends on a check that failed is not looked at
 */
@Serdeable.Serializable
record CheckAnswer(boolean possible, @Nullable String strategy, List<Check> checks) implements Answer {

    /**
     * One thing that was looked at.
     *
     * @param name what
     * @param ok whether it is well
     * @param why a sentence that says why
     */
    @Serdeable.Serializable
    record Check(String name, boolean ok, String why) {}

    @Override
    public Map<String, Long> counts() {
        return Map.of(
                "checks",
                (long) checks.size(),
                "failed",
                checks.stream().filter(check -> !check.ok()).count());
    }
}
