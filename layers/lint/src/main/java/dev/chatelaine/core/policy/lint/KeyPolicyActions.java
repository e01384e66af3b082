package dev.chatelaine.core.policy.lint;

import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.Principals;
import dev.chatelaine.core.policy.access.AccessRequest;
import dev.chatelaine.core.policy.access.Evaluator;
import dev.chatelaine.core.policy.access.PolicySet;
import dev.chatelaine.core.policy.access.Principal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Permissions that a key policy cannot give: those that use no key, those of other services, RetireGrant, and for
 * principals of other accounts all but the operations that work across accounts.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/kms-api-permissions-reference.html">KMS
 *     permissions</a>
 */
final class KeyPolicyActions implements Rule {

    private static final String FOREIGN = "999999999999";

    @Override
    public Stream<Finding> check(Subject subject) {
        return subject.kind() == Kind.KEY ? subject.allows().flatMap(clause -> check(subject, clause)) : Stream.empty();
    }

    private static Stream<Finding> check(Subject subject, Clause clause) {
        boolean foreign =
                subject.account().filter(own -> isForeign(clause, own)).isPresent();
        return clause.actions().stream()
                .filter(action ->
                        !action.value().contains("*") && !action.value().contains("?"))
                .filter(action -> action.value().contains(":"))
                .flatMap(action -> check(subject, clause, action, foreign));
    }

    private static Stream<Finding> check(Subject subject, Clause clause, Located<String> action, boolean foreign) {
        if (!works(subject, action.value())) {
            return Stream.of(finding(
                    "NO_EFFECT_IN_KEY_POLICY",
                    clause,
                    action,
                    "A key policy cannot give this permission: give it in an identity policy."));
        }
        if (foreign && !worksAcrossAccounts(action.value())) {
            return Stream.of(finding(
                    "NOT_ACROSS_ACCOUNTS",
                    clause,
                    action,
                    "This operation does not work from another account: leave it to principals of the key's account."));
        }
        return Stream.empty();
    }

    private static boolean works(Subject subject, String action) {
        if (!Names.prefix(action).equals("kms") || action.equalsIgnoreCase("kms:RetireGrant")) {
            return false;
        }
        return subject.catalog().actions("kms").stream()
                .noneMatch(known -> known.name().equalsIgnoreCase(action) && !known.takesResource());
    }

    private static boolean worksAcrossAccounts(String action) {
        PolicySet open = PolicySet.builder()
                .identity(
                        "caller",
                        Policy.parse("{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}"))
                .keyPolicy(
                        "key",
                        Policy.parse("{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"*\","
                                + "\"Resource\":\"*\"}}"))
                .build();
        Principal caller = Principal.of("arn:aws:iam::" + FOREIGN + ":role/foreign");
        String key = Samples.key("aws", Probe.SOME_ACCOUNT);
        return Evaluator.decide(AccessRequest.of(caller, action, key, Map.of()), open)
                .allowed();
    }

    private static boolean isForeign(Clause clause, String own) {
        List<String> names = clause.principals(Principals.Type.AWS).stream()
                .map(name -> name.value().text())
                .toList();
        return !clause.notPrincipal()
                && !names.isEmpty()
                && names.stream().noneMatch(name -> name.equals("*") || name.contains(own));
    }

    private static Finding finding(String code, Clause clause, Located<String> action, String message) {
        return new Finding(
                code, Severity.WARNING, action.pointer(), message, Fixes.withoutItem(clause, clause.actions(), action));
    }
}
