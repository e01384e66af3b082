package dev.chatelaine.core.policy.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Set operators where they mean nothing, are missing, or let requests pass that lack the key.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html">Single-valued
 *     and multivalued context keys</a>
 */
final class SetOperators implements Rule {

    /** Every CreateGrant request has operations. */
    private static final String ALWAYS_THERE = "kms:grantoperations";

    @Override
    public Stream<Finding> check(Subject subject) {
        return subject.tests()
                .filter(test -> test.operator().family() != Operator.Family.NULL)
                .flatMap(test ->
                        Stream.concat(absent(test), type(test, subject.catalog().key(test.key()))));
    }

    private static Stream<Finding> absent(PlacedTest test) {
        boolean passes = test.clause().allows()
                && test.operator().forAll()
                && !test.key().equals(ALWAYS_THERE)
                && !Limits.requiresKey(test.clause(), test.key());
        return passes
                ? Stream.of(warning(
                        "FOR_ALL_VALUES_WITHOUT_KEY",
                        test,
                        "ForAllValues holds for a request without the key: require the key with Null false.",
                        Fixes.withTest(test.clause(), "Null", test.test().key(), "false")))
                : Stream.empty();
    }

    private static Stream<Finding> type(PlacedTest test, Optional<KeyType> type) {
        boolean set = !test.operator().set().isEmpty();
        if (type.isEmpty() || type.get().many() == set) {
            return Stream.empty();
        }
        return Stream.of(set ? tooMuch(test) : tooLittle(test));
    }

    private static Finding tooMuch(PlacedTest test) {
        Operator operator = test.operator();
        String plain = test.block().operator().substring(operator.set().length());
        boolean wider = operator.set().equals(Operator.FOR_ANY) && operator.negated();
        return warning(
                "SET_OPERATOR_ON_ONE_VALUE",
                test,
                "A request has one value for this key: use " + plain + ".",
                wider && test.clause().allows() ? Fixes.dropped(test) : Fixes.moved(test, plain));
    }

    private static Finding tooLittle(PlacedTest test) {
        String set = (test.operator().negated() ? Operator.FOR_ALL : Operator.FOR_ANY)
                + test.block().operator();
        return warning(
                "SET_OPERATOR_MISSING",
                test,
                "A request may have several values for this key: use " + set + ".",
                Fixes.moved(test, set));
    }

    private static Finding warning(String code, PlacedTest test, String message, List<Operation> fix) {
        return new Finding(code, Severity.WARNING, test.pointer(), message, fix);
    }
}
