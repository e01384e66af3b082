package dev.chatelaine.core.policy.access;

import java.util.List;

/**
 * Policies that are weighed as one, such as those of a user and its groups: what one of them allows all allow, and what
 * one denies none allows.
 *
 * @param policies in the order in which they were given
 */
record PolicyGroup(List<CompiledPolicy> policies) {

    static final PolicyGroup NONE = new PolicyGroup(List.of());

    PolicyGroup {
        policies = List.copyOf(policies);
    }

    boolean isEmpty() {
        return policies.isEmpty();
    }

    Matches matches(Question question) {
        if (policies.isEmpty()) {
            return Matches.NONE;
        }
        Matches.Collector found = new Matches.Collector();
        for (CompiledPolicy policy : policies) {
            policy.collect(question, found);
        }
        return found.matches();
    }
}
