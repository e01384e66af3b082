package dev.chatelaine.core.policy.access;

import java.util.Optional;

/**
 * A KMS key: the key policy must allow, or a grant; and across accounts only some operations work at all.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html">Default key policy</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html">Allowing
 *     users in other accounts to use a KMS key</a>
 */
final class KeyAuthorization implements Authorization {

    @Override
    public Verdict weigh(Findings findings) {
        Question question = findings.question();
        boolean foreign = findings.callerHasAccount() && !question.isWithinOneAccount();
        if (foreign && !CrossAccountOperations.include(question.action())) {
            return new Verdict()
                    .lacks(findings.action() + " does not work across accounts: call it from the key's account "
                            + question.request().resourceAccount() + ".");
        }
        return byGrant(findings).orElseGet(() -> RequiredPolicy.weigh(findings, () -> keyPolicyMissing(findings)));
    }

    private static Optional<Verdict> byGrant(Findings findings) {
        Question question = findings.question();
        return findings.policies().grants().stream()
                .filter(grant -> grant.reach(question) != Reach.NONE && grant.constraintsHold(question))
                .map(grant -> byGrant(grant, findings))
                .filter(Verdict::allows)
                .findFirst();
    }

    /** A grant needs an identity policy only if it is for the account; what it does not name directly is limited. */
    private static Verdict byGrant(CompiledGrant grant, Findings findings) {
        Reach reach = grant.reach(findings.question());
        Verdict verdict = new Verdict().met(grant.because("grants " + findings.action() + " and " + reach.words()));
        if (!reach.suffices()) {
            verdict.require(findings.identityAllow(), () -> Sentences.identityMissing(findings));
        }
        return findings.isUnlimited(reach) ? verdict : verdict.limitCaller(findings);
    }

    private static String keyPolicyMissing(Findings findings) {
        return findings.policies().resource().isEmpty()
                ? "There is no key policy, and without one nobody has access: give the key's policy."
                : "The key policy allows " + findings.action() + " neither to " + findings.caller()
                        + " nor to its account: add a statement that does, or a grant.";
    }
}
