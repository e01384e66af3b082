package dev.chatelaine.core.policy.lint;

import dev.chatelaine.core.policy.Principals;
import java.util.List;
import java.util.stream.Stream;

/**
 * A service that is let in on anybody's behalf. Trust policies are left out, since few services send a source when they
 * take a role.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html">The confused deputy problem</a>
 */
final class ConfusedDeputy implements Rule {

    @Override
    public Stream<Finding> check(Subject subject) {
        if (!subject.kind().opens() || subject.kind() == Kind.TRUST) {
            return Stream.empty();
        }
        return subject.allows()
                .filter(clause -> !clause.notPrincipal() && !Limits.tieSource(clause))
                .flatMap(clause -> clause.principals(Principals.Type.SERVICE).stream()
                        .limit(1)
                        .map(service -> finding(subject, clause, service.pointer())));
    }

    private static Finding finding(Subject subject, Clause clause, String pointer) {
        return new Finding(
                "CONFUSED_DEPUTY",
                Severity.WARNING,
                pointer,
                "The service is let in on behalf of any account: require aws:SourceArn or aws:SourceAccount.",
                subject.ownAccount()
                        .map(account -> Fixes.withTest(clause, "StringEquals", "aws:SourceAccount", account))
                        .orElse(List.of()));
    }
}
