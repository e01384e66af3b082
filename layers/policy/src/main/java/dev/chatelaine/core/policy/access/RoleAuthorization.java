package dev.chatelaine.core.policy.access;

/**
 * Assuming a role: its trust policy must allow.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-trust-policy.html">Role trust
 *     policies</a>
 */
final class RoleAuthorization implements Authorization {

    @Override
    public Verdict weigh(Findings findings) {
        return RequiredPolicy.weigh(findings, () -> missing(findings));
    }

    private static String missing(Findings findings) {
        return findings.policies().resource().isEmpty()
                ? "There is no trust policy, and without one nobody may assume the role: give the role's policy."
                : "The trust policy allows " + findings.action() + " neither to " + findings.caller()
                        + " nor to its account: add a statement that does.";
    }
}
