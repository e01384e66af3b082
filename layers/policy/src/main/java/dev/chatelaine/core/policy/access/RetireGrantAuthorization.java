package dev.chatelaine.core.policy.access;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Retiring a grant: the key policy has no say but to deny. The grant itself says who may: its retiring principal, its
 * grantee when {@code RetireGrant} is among its operations, and the account that made it, which delegates to its
 * identity policies.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/grant-delete.html">Retiring and revoking
 *     grants</a>
 */
final class RetireGrantAuthorization implements Authorization {

    @Override
    public Verdict weigh(Findings findings) {
        Optional<CompiledGrant> named = grants(findings)
                .filter(grant -> closest(grant, findings).suffices())
                .findFirst();
        if (named.isPresent()) {
            Verdict verdict = new Verdict().met(named.get().because("lets the caller retire it"));
            return findings.isUnlimited(closest(named.get(), findings)) ? verdict : verdict.limitCaller(findings);
        }
        return new Verdict()
                .require(
                        delegating(findings),
                        () -> "No grant given names " + findings.caller() + " or its account as one who may retire it:"
                                + " ask the retiring principal, or revoke the grant by kms:RevokeGrant.")
                .require(findings.identityAllow(), () -> Sentences.identityMissing(findings))
                .limitCaller(findings);
    }

    private static Optional<Because> delegating(Findings findings) {
        return grants(findings)
                .filter(grant -> closest(grant, findings) == Reach.ACCOUNT
                        || grant.wasIssuedBy(findings.question().caller()))
                .map(grant -> grant.because("leaves its retirement to the account's identity policies"))
                .findFirst();
    }

    private static Reach closest(CompiledGrant grant, Findings findings) {
        Reach retiring = grant.retiringReach(findings.question());
        Reach grantee = grant.reach(findings.question());
        return retiring.compareTo(grantee) > 0 ? retiring : grantee;
    }

    private static Stream<CompiledGrant> grants(Findings findings) {
        return findings.policies().grants().stream();
    }
}
