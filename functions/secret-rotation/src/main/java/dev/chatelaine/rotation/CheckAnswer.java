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
record CheckAnswer(boolean possible, @Nullable String strategy, List<Map<String, Object>> checks) implements Answer {

    static CheckAnswer of(@Nullable String strategy, List<Check> checks) {
        return new CheckAnswer(
                checks.stream().allMatch(Check::ok),
                strategy,
                checks.stream().map(Check::fields).toList());
    }

    @Override
    public Map<String, Long> counts() {
        return Map.of(
                "checks",
                (long) checks.size(),
                "failed",
                checks.stream().filter(check -> check.get("ok").equals(false)).count());
    }
}
