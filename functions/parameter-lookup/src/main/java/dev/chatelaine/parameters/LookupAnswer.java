package dev.chatelaine.parameters;

import dev.chatelaine.lambda.Answer;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/**
 * What LookupParameters answers.
 *
 * @param parameters values by name, or by segment of the name and level
 * @param text the same as the text of a file, if that was asked for
 * @param provenance where each value comes from, if that was asked for
 * @param differences from the other configuration, if one was given
 * @param calls requests that the answer cost, by service
 * @param fresh how fresh the least fresh part is
 */
@Serdeable.Serializable
record LookupAnswer(
        @Nullable Map<String, Object> parameters,
        @Nullable String text,
        @Nullable Map<String, Object> provenance,
        @Nullable List<Map<String, Object>> differences,
        Map<String, Long> calls,
        String fresh)
        implements Answer {

    @Override
    public Map<String, Long> counts() {
        return Map.of("ssm", calls.get("ssm"), "kms", calls.get("kms"));
    }

    @Override
    public String instead() {
        return "ask for paths further down, for names, or without provenance";
    }

    @Override
    public String toString() {
        return "LookupAnswer[" + calls + ", " + fresh + "]";
    }
}
