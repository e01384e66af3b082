package dev.chatelaine.core.policy.lint;

import java.util.List;

/**
 * What a rule found.
 *
 * @param code the stable name of the problem, such as {@code PUBLIC_ACCESS}
 * @param severity how much it matters
 * @param pointer the JSON pointer (RFC 6901) of the place
 * @param message one sentence: what is wrong and what to do
 * @param fix a JSON Patch that makes the finding go away; empty where only the author can know what is right
 */
public record Finding(String code, Severity severity, String pointer, String message, List<Operation> fix) {
    public Finding {
        fix = List.copyOf(fix);
    }
}
