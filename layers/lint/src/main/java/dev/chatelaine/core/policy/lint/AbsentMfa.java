package dev.chatelaine.core.policy.lint;

import java.util.List;
import java.util.stream.Stream;

/**
 * A condition on MFA that forgets long-term access keys, whose requests say nothing about it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthpresent">aws:MultiFactorAuthPresent</a>
 */
final class AbsentMfa implements Rule {

    private static final String KEY = "aws:multifactorauthpresent";

    @Override
    public Stream<Finding> check(Subject subject) {
        return subject.tests()
                .filter(test -> test.key().equals(KEY) && test.operator().family() == Operator.Family.BOOL)
                .flatMap(AbsentMfa::check);
    }

    private static Stream<Finding> check(PlacedTest test) {
        boolean ifExists = test.operator().ifExists();
        if (!test.clause().allows() && !ifExists && isOnly(test, "false")) {
            return Stream.of(warning(
                    "MFA_NOT_DENIED",
                    test,
                    "Requests with long-term access keys do not carry this key and are not denied: use BoolIfExists.",
                    "BoolIfExists"));
        }
        if (test.clause().allows() && ifExists && isOnly(test, "true")) {
            return Stream.of(warning(
                    "MFA_NOT_REQUIRED",
                    test,
                    "Requests with long-term access keys do not carry this key and pass without MFA: use Bool.",
                    "Bool"));
        }
        return Stream.empty();
    }

    private static boolean isOnly(PlacedTest test, String value) {
        return test.texts().equals(List.of(value));
    }

    private static Finding warning(String code, PlacedTest test, String message, String operator) {
        return new Finding(code, Severity.WARNING, test.pointer(), message, Fixes.moved(test, operator));
    }
}
