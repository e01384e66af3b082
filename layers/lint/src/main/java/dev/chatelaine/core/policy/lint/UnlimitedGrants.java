package dev.chatelaine.core.policy.lint;

import dev.chatelaine.core.policy.Principals;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * CreateGrant allowed without bounds: whoever has it can give anyone any use of the key. A key policy that leaves the
 * decision to the account's identity policies is not meant.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/kms/latest/developerguide/create-grant-overview.html">Creating grants</a>
 */
final class UnlimitedGrants implements Rule {

    private static final String FOR_SERVICES = "kms:GrantIsForAWSResource";
    private static final Set<String> BOUNDS = Set.of(
            "kms:grantoperations", "kms:granteeprincipal", "kms:granteeserviceprincipal", "kms:grantconstrainttype");
    private static final Set<String> ABOUT_GRANTS = Set.of("kms:creategrant", "kms:listgrants", "kms:revokegrant");

    @Override
    public Stream<Finding> check(Subject subject) {
        if (subject.kind() != Kind.KEY && !subject.kind().gives()) {
            return Stream.empty();
        }
        return subject.allows()
                .filter(clause -> clause.covers("kms:CreateGrant") && !isBounded(clause))
                .filter(clause -> !delegates(subject, clause))
                .map(clause -> new Finding(
                        "GRANTS_UNLIMITED",
                        Severity.WARNING,
                        clause.at(clause.notAction() ? "NotAction" : "Action"),
                        "kms:CreateGrant without bounds gives anyone any use of the key: require"
                                + " kms:GrantIsForAWSResource, or bound the operations or the grantee.",
                        Fixes.withTest(
                                clause, isOnlyAboutGrants(clause) ? "Bool" : "BoolIfExists", FOR_SERVICES, "true")));
    }

    private static boolean isBounded(Clause clause) {
        return clause.tests().stream().anyMatch(UnlimitedGrants::bounds);
    }

    private static boolean bounds(PlacedTest test) {
        Operator operator = test.operator();
        if (operator.family() == Operator.Family.NULL
                || operator.negated()
                || test.texts().contains("*")) {
            return false;
        }
        // Every CreateGrant request carries this key, and the operations that it grants.
        boolean forServices =
                test.key().equalsIgnoreCase(FOR_SERVICES) && test.texts().equals(List.of("true"));
        return forServices || (BOUNDS.contains(test.key()) && !operator.ifExists());
    }

    private static boolean isOnlyAboutGrants(Clause clause) {
        return !clause.notAction()
                && clause.actions().stream().allMatch(action -> ABOUT_GRANTS.contains(Names.lower(action.value())));
    }

    private static boolean delegates(Subject subject, Clause clause) {
        List<String> names = clause.principals(Principals.Type.AWS).stream()
                .map(name -> name.value().text())
                .toList();
        return !clause.notPrincipal()
                && !names.isEmpty()
                && names.stream().allMatch(name -> isOwnAccount(subject, name));
    }

    private static boolean isOwnAccount(Subject subject, String name) {
        return (name.endsWith(":root") || name.matches("\\d{12}"))
                && subject.account().filter(own -> !name.contains(own)).isEmpty();
    }
}
