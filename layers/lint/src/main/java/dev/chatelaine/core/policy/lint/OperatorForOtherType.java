package dev.chatelaine.core.policy.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An operator that compares something else than the key holds. String operators may compare ARNs, and numeric ones
 * dates, which both AWS allows.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">Condition
 *     operators</a>
 */
final class OperatorForOtherType implements Rule {

    @Override
    public Stream<Finding> check(Subject subject) {
        return subject.tests()
                .flatMap(test -> subject.catalog().key(test.key()).stream()
                        .filter(type -> !fits(test, type.family()))
                        .map(type -> finding(test, type.family())));
    }

    private static boolean fits(PlacedTest test, Operator.Family type) {
        Operator.Family compared = test.operator().family();
        return compared == type
                || compared == Operator.Family.NULL
                || (compared == Operator.Family.STRING && type == Operator.Family.ARN)
                || (compared == Operator.Family.NUMERIC && type == Operator.Family.DATE)
                || (compared == Operator.Family.ARN && type == Operator.Family.STRING && areArns(test.texts()));
    }

    private static boolean areArns(List<String> values) {
        return values.stream().allMatch(value -> value.startsWith("arn:") || value.equals("*") || value.contains("${"));
    }

    private static Finding finding(PlacedTest test, Operator.Family type) {
        Operator operator = test.operator();
        boolean wildcards = test.texts().stream().anyMatch(value -> value.contains("*"));
        String fitting = operator.with(operator.comparison(type, wildcards));
        Optional<Object> flipped =
                type == Operator.Family.BOOL && operator.negated() ? opposite(test) : Optional.empty();
        return new Finding(
                "OPERATOR_FOR_OTHER_TYPE",
                Severity.ERROR,
                test.pointer(),
                "The operator does not compare what this key holds: use " + fitting + ".",
                flipped.map(value -> Fixes.moved(test, fitting, value)).orElseGet(() -> Fixes.moved(test, fitting)));
    }

    /** Bool has no negated form, so the value is turned round. */
    private static Optional<Object> opposite(PlacedTest test) {
        List<String> values = test.texts();
        return values.size() == 1
                ? Optional.of(Boolean.toString(!values.getFirst().equalsIgnoreCase("true")))
                : Optional.empty();
    }
}
