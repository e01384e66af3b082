package dev.chatelaine.core.policy.lint;

import java.util.stream.Stream;

/**
 * A key that AWS manages for a service ({@code alias/aws/…}), named where only a customer's key will do.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#aws-managed-cmk">AWS managed
 *     keys</a>
 */
final class ManagedKeyShared implements Rule {

    private static final String MANAGED = "alias/aws/";

    @Override
    public Stream<Finding> check(Subject subject) {
        return subject.allows().flatMap(clause -> Stream.concat(resources(clause), values(subject, clause)));
    }

    private static Stream<Finding> resources(Clause clause) {
        return clause.resources().stream()
                .filter(resource -> resource.value().contains(MANAGED))
                .map(resource -> new Finding(
                        "AWS_MANAGED_KEY",
                        Severity.WARNING,
                        resource.pointer(),
                        "An alias in Resource is not the key behind it, and the policy of an AWS managed key cannot be"
                                + " changed: name the ARN of a key of your own.",
                        Fixes.withoutItem(clause, clause.resources(), resource)));
    }

    private static Stream<Finding> values(Subject subject, Clause clause) {
        if (!subject.kind().opens()) {
            return Stream.empty();
        }
        return clause.tests().stream()
                .flatMap(test -> test.values().stream()
                        .filter(value -> value.value().text().contains(MANAGED))
                        .map(value -> new Finding(
                                "AWS_MANAGED_KEY",
                                Severity.WARNING,
                                value.pointer(),
                                "An AWS managed key cannot be shared with other accounts, since its policy cannot be changed:"
                                        + " use a key of your own.",
                                Fixes.withoutValue(test, value))));
    }
}
