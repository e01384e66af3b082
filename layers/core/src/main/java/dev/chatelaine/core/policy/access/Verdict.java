package dev.chatelaine.core.policy.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Gathers what an authorization needs: each requirement is met by a statement, or missing with a sentence. */
final class Verdict {

    private final List<Because> because = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    static Decision allowed(Because... because) {
        return new Decision.Allowed(Arrays.asList(because));
    }

    Verdict require(Optional<Because> met, String otherwise) {
        met.ifPresentOrElse(because::add, () -> missing.add(otherwise));
        return this;
    }

    Verdict lacks(String sentence) {
        missing.add(sentence);
        return this;
    }

    /** Allowed when nothing is missing; else denied, with the statements that failed by a condition only. */
    Decision decide(Findings findings) {
        if (missing.isEmpty()) {
            return new Decision.Allowed(because);
        }
        missing.addAll(NearMisses.of(findings));
        return new Decision.ImplicitlyDenied(because, missing);
    }
}
