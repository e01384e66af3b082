package dev.chatelaine.core.policy.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A constraint of a grant, ready to be compared with requests.
 *
 * <p>It binds the encryption context of the request; for {@code kms:CreateGrant} it binds the constraint of the new
 * grant, which must be at least as strict, and whose pairs the request carries as its encryption context.
 */
final class GrantConstraint {

    private static final Set<String> UNBOUND = Set.of("kms:describekey", CompiledGrant.RETIRE_GRANT);

    private final boolean exact;
    private final Map<String, List<String>> pairs = new HashMap<>();

    GrantConstraint(Grant.Constraint constraint) {
        this.exact = constraint instanceof Grant.ContextEquals;
        constraint.pairs().forEach((name, value) -> pairs.put(RequestKeys.lower(name), List.of(value)));
    }

    boolean holds(Question question) {
        if (UNBOUND.contains(question.action())) {
            return true;
        }
        Map<String, List<String>> context = question.keys().under(KmsKeys.CONTEXT_PREFIX);
        boolean fits = exact ? context.equals(pairs) : context.entrySet().containsAll(pairs.entrySet());
        return fits && (!exact || isAsStrict(question));
    }

    private static boolean isAsStrict(Question question) {
        return !question.action().equals(CompiledGrant.CREATE_GRANT)
                || question.keys().of("kms:grantconstrainttype").equals(List.of("EncryptionContextEquals"));
    }
}
