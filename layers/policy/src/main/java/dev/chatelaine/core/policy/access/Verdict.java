package dev.chatelaine.core.policy.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Gathers what a request needs: each requirement is met by a statement, or missing with a sentence. */
final class Verdict {

    private final List<Because> because = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    Verdict require(Optional<Because> met, Supplier<String> otherwise) {
        met.ifPresentOrElse(because::add, () -> missing.add(otherwise.get()));
        return this;
    }

    Verdict met(Because reason) {
        because.add(reason);
        return this;
    }

    Verdict lacks(String sentence) {
        missing.add(sentence);
        return this;
    }

    /** Requires that the caller's boundary and session allow as well. */
    Verdict limitCaller(Findings findings) {
        findings.callerLimits().forEach(ruling -> ruling.require(this, findings));
        return findings.lacksSessionPolicy()
                ? lacks("The session of " + findings.caller() + " has no session policy, and without one a federated"
                        + " user has no permissions of its own: pass one, or name the session in the resource policy.")
                : this;
    }

    /** Requires that the organisations and the endpoint allow as well. */
    Verdict limitAll(Findings findings) {
        findings.outerLimits().forEach(ruling -> ruling.require(this, findings));
        return this;
    }

    boolean allows() {
        return missing.isEmpty();
    }

    /** Allowed when nothing is missing; else denied, with the statements that failed by a condition only. */
    Decision decide(Findings findings) {
        if (allows()) {
            return new Decision.Allowed(because);
        }
        missing.addAll(NearMisses.of(findings));
        return new Decision.ImplicitlyDenied(because, missing);
    }
}
