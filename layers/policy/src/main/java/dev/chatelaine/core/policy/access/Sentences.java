package dev.chatelaine.core.policy.access;

/** Sentences that more than one authorization says. */
final class Sentences {

    private Sentences() {}

    static String identityMissing(Findings findings) {
        return "No identity policy of " + findings.caller() + " allows " + findings.action() + ": add an Allow there.";
    }
}
