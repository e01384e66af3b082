package dev.chatelaine.core.policy.access;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A resource policy that must allow in any case. Within the account, one that names the caller suffices, and one that
 * names the account leaves it to identity policies. Across accounts an identity policy must allow as well.
 */
final class RequiredPolicy {

    private RequiredPolicy() {}

    static Verdict weigh(Findings findings, Supplier<String> missing) {
        Optional<Match> allow = findings.resourceAllow();
        Reach reach = allow.map(Match::reach).orElse(Reach.NONE);
        Verdict verdict = new Verdict().require(allow.map(findings::because), missing);
        if (findings.isUnlimited(reach)) {
            return verdict;
        }
        if (reach == Reach.ACCOUNT || !findings.question().isWithinOneAccount()) {
            verdict.require(findings.identityAllow(), () -> Sentences.identityMissing(findings));
        }
        return verdict.limitCaller(findings);
    }
}
