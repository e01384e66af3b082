package dev.chatelaine.core.policy.lint;

import java.util.List;
import java.util.stream.Stream;

/**
 * An Allow for everyone that no condition ties to chosen callers and no Deny takes back.
 *
 * @see Limits
 */
final class PublicAccess implements Rule {

    @Override
    public Stream<Finding> check(Subject subject) {
        if (!subject.kind().opens()) {
            return Stream.empty();
        }
        List<Clause> open = subject.allows()
                .filter(clause -> clause.namesEveryone() && !Limits.tieCaller(clause))
                .toList();
        if (open.isEmpty()) {
            return Stream.empty();
        }
        Strangers strangers = new Strangers(subject);
        return open.stream().filter(clause -> !strangers.areDenied(clause)).map(clause -> finding(subject, clause));
    }

    private static Finding finding(Subject subject, Clause clause) {
        return new Finding(
                "PUBLIC_ACCESS",
                Severity.ERROR,
                clause.at(clause.notPrincipal() ? "NotPrincipal" : "Principal"),
                "Everyone is allowed, of every account: name principals, or require aws:PrincipalAccount,"
                        + " aws:PrincipalOrgID or a source that is yours.",
                subject.ownAccount()
                        .map(account -> Fixes.withTest(clause, "StringEquals", "aws:PrincipalAccount", account))
                        .orElse(List.of()));
    }
}
