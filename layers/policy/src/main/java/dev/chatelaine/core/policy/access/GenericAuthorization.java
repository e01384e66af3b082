package dev.chatelaine.core.policy.access;

import java.util.Optional;

/**
 * A resource that its account's identity policies can open: within the account either side suffices, across accounts
 * both must allow, and a caller without an account depends on the resource policy alone.
 */
final class GenericAuthorization implements Authorization {

    @Override
    public Verdict weigh(Findings findings) {
        if (!findings.callerHasAccount()) {
            return byResource(findings);
        }
        return findings.question().isWithinOneAccount() ? within(findings) : across(findings);
    }

    private static Verdict within(Findings findings) {
        Optional<Match> byName =
                findings.resourceAllow().filter(match -> match.reach().suffices());
        Verdict verdict = new Verdict()
                .require(
                        byName.map(findings::because).or(findings::identityAllow),
                        () -> "No policy allows " + findings.action() + ": add an Allow to an identity policy of "
                                + findings.caller() + ", or one that names it to the resource policy.");
        return findings.isUnlimited(byName.map(Match::reach).orElse(Reach.NONE))
                ? verdict
                : verdict.limitCaller(findings);
    }

    private static Verdict across(Findings findings) {
        return byResource(findings)
                .require(findings.identityAllow(), () -> Sentences.identityMissing(findings))
                .limitCaller(findings);
    }

    private static Verdict byResource(Findings findings) {
        return new Verdict()
                .require(
                        findings.resourceAllow().map(findings::because),
                        () -> "The resource policy does not allow " + findings.action() + " to " + findings.caller()
                                + ": add a statement that does.");
    }
}
