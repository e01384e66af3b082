package dev.chatelaine.core.policy.access;

import java.util.Optional;

/**
 * A resource that its account's identity policies can open: within the account either side suffices, across accounts
 * both must allow, and a caller without an account depends on the resource policy alone.
 */
final class GenericAuthorization implements Authorization {

    @Override
    public Decision decide(Findings findings) {
        if (findings.question().caller().account().isEmpty()) {
            return byResource(findings).decide(findings);
        }
        return findings.question().isWithinOneAccount() ? within(findings) : across(findings);
    }

    private static Decision within(Findings findings) {
        Optional<Because> byName = findings.resourceAllow()
                .filter(match -> match.reach().suffices())
                .map(findings::because);
        return new Verdict()
                .require(
                        byName.or(findings::identityAllow),
                        "No policy allows " + findings.action() + ": add an Allow to an identity policy of "
                                + findings.caller() + ", or one that names it to the resource policy.")
                .decide(findings);
    }

    private static Decision across(Findings findings) {
        return byResource(findings)
                .require(findings.identityAllow(), Sentences.identityMissing(findings))
                .decide(findings);
    }

    private static Verdict byResource(Findings findings) {
        return new Verdict()
                .require(
                        findings.resourceAllow().map(findings::because),
                        "The resource policy does not allow " + findings.action() + " to " + findings.caller()
                                + ": add a statement that does.");
    }
}
