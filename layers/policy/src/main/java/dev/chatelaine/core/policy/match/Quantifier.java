package dev.chatelaine.core.policy.match;

import java.util.Arrays;
import java.util.List;

/** How many of a request's values an operator is about. */
enum Quantifier {

    /** Every value; true when there is none. */
    FOR_ALL("forallvalues:") {
        @Override
        boolean decide(List<String> values, AnyOf policy, KeyValues keys) {
            return values.stream().filter(value -> !value.isEmpty()).allMatch(value -> policy.accepts(value, keys));
        }

        @Override
        boolean whenAbsent(AnyOf policy) {
            return true;
        }
    },

    /** At least one value; false when there is none. */
    FOR_ANY("foranyvalue:") {
        @Override
        boolean decide(List<String> values, AnyOf policy, KeyValues keys) {
            return values.stream().filter(value -> !value.isEmpty()).anyMatch(value -> policy.accepts(value, keys));
        }

        @Override
        boolean whenAbsent(AnyOf policy) {
            return false;
        }
    },

    /**
     * The one value of a single-valued key. Should the request carry several, one match is a match, so that a negated
     * operator stays the exact opposite of its positive form.
     */
    NONE("") {
        @Override
        boolean decide(List<String> values, AnyOf policy, KeyValues keys) {
            for (String value : values) {
                if (policy.matches(value, keys)) {
                    return !policy.negated();
                }
            }
            return policy.negated();
        }

        @Override
        boolean isAbsent(List<String> values) {
            return values.isEmpty();
        }

        @Override
        boolean whenAbsent(AnyOf policy) {
            return policy.negated();
        }
    };

    private final String prefix;

    Quantifier(String prefix) {
        this.prefix = prefix;
    }

    static Quantifier of(String lowerCaseOperator) {
        return Arrays.stream(values())
                .filter(quantifier -> lowerCaseOperator.startsWith(quantifier.prefix))
                .findFirst()
                .orElseThrow();
    }

    String prefix() {
        return prefix;
    }

    Condition condition(String key, AnyOf policy, boolean ifExists) {
        boolean whenAbsent = ifExists || whenAbsent(policy);
        return keys -> {
            List<String> values = keys.of(key);
            return isAbsent(values) ? whenAbsent : decide(values, policy, keys);
        };
    }

    /** Empty values count as absent under the set prefixes, and as a value without one. */
    boolean isAbsent(List<String> values) {
        return values.stream().allMatch(String::isEmpty);
    }

    abstract boolean decide(List<String> values, AnyOf policy, KeyValues keys);

    abstract boolean whenAbsent(AnyOf policy);
}
