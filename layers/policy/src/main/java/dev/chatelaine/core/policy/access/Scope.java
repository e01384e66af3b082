package dev.chatelaine.core.policy.access;

import dev.chatelaine.core.policy.match.KeyValues;
import dev.chatelaine.core.policy.match.ValueTest;
import java.util.List;

/**
 * The actions or resources of a statement.
 *
 * @param negated whether they are what the statement is not about
 * @param tests one per pattern
 */
record Scope(boolean negated, List<ValueTest> tests) {

    /** The scope of a statement that lacks the element: it is about nothing. */
    static final Scope NOTHING = new Scope(false, List.of());

    /** The scope of a statement that needs no such element. */
    static final Scope EVERYTHING = new Scope(true, List.of());

    boolean contains(String value, KeyValues keys) {
        for (ValueTest test : tests) {
            if (test.matches(value, keys)) {
                return !negated;
            }
        }
        return negated;
    }
}
