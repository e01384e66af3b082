package dev.chatelaine.access;

import dev.chatelaine.core.policy.lint.Finding;
import dev.chatelaine.core.policy.lint.Operation;
import dev.chatelaine.core.policy.lint.Severity;
import dev.chatelaine.lambda.Answer;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What LintPolicy answers.
 *
 * @param findings what was found, the most severe first
 */
@Serdeable.Serializable
public record LintAnswer(List<Found> findings) implements Answer {

    /**
     * A finding.
     *
     * @param code the stable name of the problem
     * @param severity {@code error}, {@code warning} or {@code suggestion}
     * @param pointer the JSON pointer of the place in the policy
     * @param message one sentence
     * @param fix a JSON Patch; empty where only the author can know what is right
     */
    @Serdeable.Serializable
    public record Found(String code, String severity, String pointer, String message, List<Map<String, Object>> fix) {
        /** The finding as it is answered. */
        public static Found of(Finding finding) {
            return new Found(
                    finding.code(),
                    finding.severity().word(),
                    finding.pointer(),
                    finding.message(),
                    finding.fix().stream().map(Found::operation).toList());
        }

        private static Map<String, Object> operation(Operation operation) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("op", operation.op());
            operation.from().ifPresent(from -> json.put("from", from));
            json.put("path", operation.path());
            operation.value().ifPresent(value -> json.put("value", value));
            return json;
        }
    }

    static LintAnswer of(List<Finding> findings) {
        return new LintAnswer(findings.stream().map(Found::of).toList());
    }

    @Override
    public Map<String, Long> counts() {
        return Arrays.stream(Severity.values())
                .map(Severity::word)
                .collect(Collectors.toMap(word -> word, this::count));
    }

    private long count(String severity) {
        return findings.stream()
                .filter(found -> found.severity().equals(severity))
                .count();
    }
}
