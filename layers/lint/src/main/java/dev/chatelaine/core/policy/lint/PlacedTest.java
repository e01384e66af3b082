package dev.chatelaine.core.policy.lint;

import dev.chatelaine.core.policy.Conditions;
import dev.chatelaine.core.policy.Scalar;
import java.util.List;

/** One test of a condition block, in its place. */
record PlacedTest(Clause clause, Conditions.Block block, Conditions.Test test) {

    Operator operator() {
        return Operator.of(block.operator());
    }

    /** The key in lower case. */
    String key() {
        return Names.lower(test.key());
    }

    String blockPointer() {
        return clause.at("Condition") + Located.step(block.operator());
    }

    String pointer() {
        return blockPointer() + Located.step(test.key());
    }

    List<Located<Scalar>> values() {
        return Located.of(pointer(), test.values());
    }

    List<String> texts() {
        return test.values().items().stream().map(Scalar::text).toList();
    }
}
