package dev.chatelaine.core.policy.match;

import java.util.List;

/**
 * The values of a policy under one key: one of them must match, or none when the operator is negated.
 *
 * @param tests one per value
 * @param negated whether none may match
 */
record AnyOf(List<ValueTest> tests, boolean negated) {

    /** Whether one request value satisfies the operator. */
    boolean accepts(String value, KeyValues keys) {
        return matches(value, keys) != negated;
    }

    /** Whether one request value matches one of the policy's values. */
    boolean matches(String value, KeyValues keys) {
        for (ValueTest test : tests) {
            if (test.matches(value, keys)) {
                return true;
            }
        }
        return false;
    }
}
