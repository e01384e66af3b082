package dev.chatelaine.core.policy.access;

import java.util.ArrayList;
import java.util.List;

/**
 * What policies that allow nothing by themselves say about a request: they must allow it as well.
 *
 * @param name what they are, for a sentence, such as {@code permissions boundary}
 * @param policies those that were asked
 * @param matches their statements that match
 */
record Ruling(String name, PolicyGroup policies, Matches matches) {

    /** The ruling of policies that are there. */
    static List<Ruling> of(String name, PolicyGroup policies, Question question) {
        return policies.isEmpty()
                ? List.of()
                : List.of(new Ruling("The " + name, policies, policies.matches(question)));
    }

    /** One ruling for each level of an organisation; a level without policies allows nothing. */
    static List<Ruling> ofLevels(String name, List<PolicyGroup> levels, Question question) {
        if (levels.isEmpty()) {
            return List.of();
        }
        List<Ruling> rulings = new ArrayList<>();
        for (PolicyGroup level : levels) {
            rulings.add(new Ruling(
                    "Level " + rulings.size() + " of the " + name + " policies", level, level.matches(question)));
        }
        return rulings;
    }

    /** Adds what it needs to a verdict. */
    void require(Verdict verdict, Findings findings) {
        verdict.require(
                matches.allow().map(match -> match.because("does not limit " + findings.action())),
                () -> name + " does not allow " + findings.action() + ": add an Allow there.");
    }
}
