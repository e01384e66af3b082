package dev.chatelaine.core.policy.compare;

import dev.chatelaine.core.policy.Effect;
import dev.chatelaine.core.policy.Statement;
import java.util.List;

/**
 * A statement, ready to be reasoned about.
 *
 * @param pointer its JSON pointer in its policy
 * @param statement the statement
 * @param literals its elements but the principals: action, resource, conditions; it matches where all do
 */
record Rule(String pointer, Statement statement, List<Literal> literals) {

    boolean allows() {
        return statement.effect() == Effect.ALLOW;
    }
}
