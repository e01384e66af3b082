package dev.chatelaine.core.policy.compare;

import dev.chatelaine.core.policy.Conditions;
import dev.chatelaine.core.policy.Effect;
import dev.chatelaine.core.policy.OneOrMany;
import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.Scalar;
import dev.chatelaine.core.policy.Statement;
import dev.chatelaine.core.policy.Version;
import dev.chatelaine.core.policy.lint.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One of the two policies.
 *
 * @param name {@code before} or {@code after}
 * @param policy the policy
 */
record Side(String name, Policy policy) {

    /**
     * A test of a condition block.
     *
     * @param operator the operator as written
     * @param key the key in lower case
     * @param values the values as text
     * @param variables whether the policy's Version has variables
     */
    record Test(String operator, String key, List<String> values, boolean variables) {
        Operator parts() {
            return Operator.of(operator);
        }
    }

    boolean variables() {
        return policy.version().filter(Version.V2012::equals).isPresent();
    }

    boolean allowsNothing() {
        return policy.statements().stream().noneMatch(statement -> statement.effect() == Effect.ALLOW);
    }

    List<Test> tests(Statement statement) {
        return statement.conditions().stream()
                .flatMap(conditions -> conditions.blocks().stream())
                .flatMap(block -> block.tests().stream().map(test -> test(block, test)))
                .toList();
    }

    Stream<Test> tests() {
        return policy.statements().stream().flatMap(statement -> tests(statement).stream());
    }

    private Test test(Conditions.Block block, Conditions.Test test) {
        return new Test(
                block.operator(),
                test.key().toLowerCase(Locale.ROOT),
                test.values().items().stream().map(Scalar::text).toList(),
                variables());
    }

    /** The policy with one more statement, after the others, that allows everything. */
    Side besideEverything(boolean withPrincipal) {
        String principal = withPrincipal ? "\"Principal\":\"*\"," : "";
        Statement allow = Policy.parse(
                        "{\"Statement\":{\"Effect\":\"Allow\"," + principal + "\"Action\":\"*\",\"Resource\":\"*\"}}")
                .statements()
                .getFirst();
        List<Statement> all = new ArrayList<>(policy.statements());
        all.add(allow);
        return new Side(name, withStatements(policy, all));
    }

    static Policy withStatements(Policy policy, List<Statement> statements) {
        return new Policy(policy.blocks().stream()
                .map(block ->
                        block instanceof Policy.Statements ? new Policy.Statements(OneOrMany.many(statements)) : block)
                .toList());
    }
}
