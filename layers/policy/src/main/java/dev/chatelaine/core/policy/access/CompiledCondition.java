package dev.chatelaine.core.policy.access;

import dev.chatelaine.core.policy.Conditions;
import dev.chatelaine.core.policy.Scalar;
import dev.chatelaine.core.policy.match.Condition;
import dev.chatelaine.core.policy.match.ConditionOperator;
import dev.chatelaine.core.policy.match.KeyValues;
import java.util.List;

/**
 * One test of a statement's Condition block.
 *
 * @param words operator and key, for explanations
 * @param key the key; empty text where its value is not seen
 * @param condition what must hold
 */
record CompiledCondition(String words, String key, Condition condition) {

    private static final KeyValues NO_KEYS = key -> List.of();

    static List<CompiledCondition> all(Conditions conditions, boolean variables, Place place) {
        return conditions.blocks().stream()
                .flatMap(block -> block.tests().stream().map(test -> of(block.operator(), test, variables, place)))
                .toList();
    }

    private static CompiledCondition of(String operator, Conditions.Test test, boolean variables, Place place) {
        List<String> values = test.values().items().stream().map(Scalar::text).toList();
        Condition condition = ConditionOperator.of(operator).orElseThrow().compile(test.key(), values, variables);
        boolean seen = place.sees(RequestKeys.lower(test.key()));
        return new CompiledCondition(
                operator + " on " + test.key(),
                seen ? test.key() : "",
                seen ? condition : keys -> condition.holds(NO_KEYS));
    }

    /** Whether it was decided by the request's having no such key. */
    boolean isByAbsence(KeyValues keys) {
        return !key.isEmpty() && keys.of(RequestKeys.lower(key)).isEmpty();
    }
}
