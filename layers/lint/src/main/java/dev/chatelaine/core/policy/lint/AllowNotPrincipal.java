package dev.chatelaine.core.policy.lint;

import dev.chatelaine.core.policy.Principals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Allow with NotPrincipal: everyone but a few, anonymous callers included. The fix allows the own account but for the
 * users and roles that were left out.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html">NotPrincipal</a>
 */
final class AllowNotPrincipal implements Rule {

    @Override
    public Stream<Finding> check(Subject subject) {
        return subject.allows()
                .filter(Clause::notPrincipal)
                .map(clause -> new Finding(
                        "ALLOW_WITH_NOT_PRINCIPAL",
                        Severity.WARNING,
                        clause.at("NotPrincipal"),
                        "Allow with NotPrincipal lets in everyone who is not listed, anonymous callers too: list in"
                                + " Principal who may.",
                        subject.ownAccount()
                                .map(account -> fix(clause, account))
                                .orElse(List.of())));
    }

    private static List<Operation> fix(Clause clause, String account) {
        List<Operation> fix = new ArrayList<>();
        fix.add(Operation.remove(clause.at("NotPrincipal")));
        fix.add(Operation.add(clause.at("Principal"), Map.of("AWS", "*")));
        fix.addAll(Fixes.withTest(clause, "StringEquals", "aws:PrincipalAccount", account));
        List<String> spared = clause.principals(Principals.Type.AWS).stream()
                .map(name -> name.value().text())
                .filter(name -> name.startsWith("arn:"))
                .toList();
        boolean plain = clause.statement().conditions().isEmpty();
        if (plain && !spared.isEmpty()) {
            fix.add(Operation.add(clause.at("Condition/ArnNotEquals"), Map.of("aws:PrincipalArn", spared)));
        }
        return fix;
    }
}
