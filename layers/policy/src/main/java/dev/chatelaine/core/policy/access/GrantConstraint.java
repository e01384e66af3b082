package dev.chatelaine.core.policy.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A constraint of a grant, ready to be compared with requests.
 *
 * <p>It binds the request; for {@code kms:CreateGrant} it binds the constraint of the new grant, which must be at least
 * as strict: its pairs the request carries as its encryption context, its source as {@code
 * kms:GrantConstraintSourceArn}.
 */
@FunctionalInterface
interface GrantConstraint {

    Set<String> WITHOUT_CONTEXT = Set.of("kms:describekey", CompiledGrant.RETIRE_GRANT);

    boolean holds(Question question);

    static GrantConstraint of(Grant.Constraint constraint) {
        return switch (constraint) {
            case Grant.ContextEquals context -> equal(lower(context.pairs()));
            case Grant.ContextSubset context -> within(lower(context.pairs()));
            case Grant.SourceArn source -> from(List.of(source.arn()));
        };
    }

    private static GrantConstraint equal(Map<String, List<String>> pairs) {
        return question -> WITHOUT_CONTEXT.contains(question.action())
                || (context(question).equals(pairs) && isAsStrict(question));
    }

    private static GrantConstraint within(Map<String, List<String>> pairs) {
        return question -> WITHOUT_CONTEXT.contains(question.action())
                || context(question).entrySet().containsAll(pairs.entrySet());
    }

    private static GrantConstraint from(List<String> source) {
        return question -> switch (question.action()) {
            case CompiledGrant.RETIRE_GRANT -> true;
            case CompiledGrant.CREATE_GRANT ->
                question.keys().of("kms:grantconstraintsourcearn").equals(source);
            default -> question.keys().of("aws:sourcearn").equals(source);
        };
    }

    private static boolean isAsStrict(Question question) {
        return !question.action().equals(CompiledGrant.CREATE_GRANT)
                || question.keys().of("kms:grantconstrainttype").equals(List.of("EncryptionContextEquals"));
    }

    private static Map<String, List<String>> context(Question question) {
        return question.keys().under(KmsKeys.CONTEXT_PREFIX);
    }

    private static Map<String, List<String>> lower(Map<String, String> pairs) {
        Map<String, List<String>> lower = new HashMap<>();
        pairs.forEach((name, value) -> lower.put(RequestKeys.lower(name), List.of(value)));
        return lower;
    }
}
