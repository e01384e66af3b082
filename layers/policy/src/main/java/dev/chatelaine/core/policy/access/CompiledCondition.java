package dev.chatelaine.core.policy.access;

import dev.chatelaine.core.policy.Conditions;
import dev.chatelaine.core.policy.Scalar;
import dev.chatelaine.core.policy.match.Condition;
import dev.chatelaine.core.policy.match.ConditionOperator;
import java.util.List;

/**
 * One test of a statement's Condition block.
 *
 * @param words operator and key, for explanations
 * @param condition what must hold
 */
record CompiledCondition(String words, Condition condition) {

    static List<CompiledCondition> all(Conditions conditions, boolean variables) {
        return conditions.blocks().stream()
                .flatMap(block -> block.tests().stream().map(test -> of(block.operator(), test, variables)))
                .toList();
    }

    private static CompiledCondition of(String operator, Conditions.Test test, boolean variables) {
        List<String> values = test.values().items().stream().map(Scalar::text).toList();
        return new CompiledCondition(
                operator + " on " + test.key(),
                ConditionOperator.of(operator).orElseThrow().compile(test.key(), values, variables));
    }
}
