package dev.chatelaine.core.policy.access;

import java.util.Optional;

/**
 * A KMS key: the key policy must allow, or a grant. Within the account a key policy that names the caller suffices, and
 * one that names the account leaves it to identity policies. Across accounts the key policy and an identity policy
 * must both allow, and only some operations work at all.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html">Default key policy</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html">Allowing
 *     users in other accounts to use a KMS key</a>
 */
final class KeyAuthorization implements Authorization {

    @Override
    public Decision decide(Findings findings) {
        Question question = findings.question();
        boolean foreign = question.caller().account().isPresent() && !question.isWithinOneAccount();
        if (foreign && !CrossAccountOperations.include(question.action())) {
            return new Verdict()
                    .lacks(findings.action() + " does not work across accounts: call it from the key's account "
                            + question.request().resourceAccount() + ".")
                    .decide(findings);
        }
        return byGrant(findings).orElseGet(() -> byKeyPolicy(findings));
    }

    private static Optional<Decision> byGrant(Findings findings) {
        Question question = findings.question();
        return findings.policies().grants().stream()
                .filter(grant -> grant.reach(question) != Reach.NONE && grant.constraintsHold(question))
                .map(grant -> byGrant(grant, findings))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Decision> byGrant(CompiledGrant grant, Findings findings) {
        Reach reach = grant.reach(findings.question());
        Because because = grant.because("grants " + findings.action() + " and " + reach.words());
        return reach.suffices()
                ? Optional.of(Verdict.allowed(because))
                : findings.identityAllow().map(identity -> Verdict.allowed(because, identity));
    }

    private static Decision byKeyPolicy(Findings findings) {
        Optional<Match> allow = findings.resourceAllow();
        Verdict verdict = new Verdict().require(allow.map(findings::because), keyPolicyMissing(findings));
        return needsIdentity(findings, allow)
                ? verdict.require(findings.identityAllow(), Sentences.identityMissing(findings))
                        .decide(findings)
                : verdict.decide(findings);
    }

    /** Within the account only after delegation, since no identity policy helps where the key policy says nothing. */
    private static boolean needsIdentity(Findings findings, Optional<Match> allow) {
        if (findings.question().caller().account().isEmpty()) {
            return false;
        }
        return !findings.question().isWithinOneAccount()
                || allow.filter(match -> !match.reach().suffices()).isPresent();
    }

    private static String keyPolicyMissing(Findings findings) {
        return findings.policies().resource().isEmpty()
                ? "There is no key policy, and without one nobody has access: give the key's policy."
                : "The key policy allows " + findings.action() + " neither to " + findings.caller()
                        + " nor to its account: add a statement that does, or a grant.";
    }
}
