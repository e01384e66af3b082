package dev.chatelaine.core.policy.lint;

import dev.chatelaine.core.policy.Principals;
import java.util.List;
import java.util.stream.Stream;

/**
 * A policy variable where AWS fills in none: in actions, principals, key names, before the fifth colon of a resource, and
 * in values of operators that compare neither strings nor ARNs (on Bool, AWS's pages contradict each other).
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html">Where you can use
 *     policy variables</a>
 */
final class UnreadVariable implements Rule {

    private static final int COLONS_BEFORE = 5;

    @Override
    public Stream<Finding> check(Subject subject) {
        return subject.clauses().stream()
                .flatMap(clause -> Stream.of(actions(clause), resources(clause), principals(clause), tests(clause))
                        .flatMap(findings -> findings));
    }

    private static Stream<Finding> actions(Clause clause) {
        return clause.actions().stream()
                .filter(action -> isVariable(action.value()))
                .map(action -> finding(action.pointer(), Fixes.withoutItem(clause, clause.actions(), action)));
    }

    private static Stream<Finding> resources(Clause clause) {
        return clause.resources().stream()
                .filter(resource -> isVariable(beforeFifthColon(resource.value())))
                .map(resource -> finding(resource.pointer(), Fixes.withoutItem(clause, clause.resources(), resource)));
    }

    private static Stream<Finding> principals(Clause clause) {
        return clause.principals(Principals.Type.AWS).stream()
                .filter(name -> isVariable(name.value().text()))
                .map(name -> finding(
                        name.pointer(), Fixes.withoutItem(clause, clause.principals(Principals.Type.AWS), name)));
    }

    private static Stream<Finding> tests(Clause clause) {
        return clause.tests().stream()
                .flatMap(test -> isVariable(test.test().key())
                        ? Stream.of(finding(test.pointer(), Fixes.dropped(test)))
                        : values(test));
    }

    private static Stream<Finding> values(PlacedTest test) {
        return test.operator().hasVariables()
                ? Stream.empty()
                : test.values().stream()
                        .filter(value -> isVariable(value.value().text()))
                        .map(value -> finding(value.pointer(), Fixes.withoutValue(test, value)));
    }

    private static boolean isVariable(String text) {
        return LiteralVariable.VARIABLE.matcher(text).find();
    }

    private static String beforeFifthColon(String arn) {
        int at = -1;
        for (int colons = 0; colons < COLONS_BEFORE; colons++) {
            at = arn.indexOf(':', at + 1);
            if (at < 0) {
                return "";
            }
        }
        return arn.substring(0, at);
    }

    private static Finding finding(String pointer, List<Operation> fix) {
        return new Finding(
                "VARIABLE_NOT_READ",
                Severity.WARNING,
                pointer,
                "AWS fills in no policy variable here: write the value itself.",
                fix);
    }
}
