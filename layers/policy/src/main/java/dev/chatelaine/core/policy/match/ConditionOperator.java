package dev.chatelaine.core.policy.match;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A condition operator as it stands in a policy: set prefix, comparison, and the suffix {@code IfExists}. Its name is
 * read ignoring case.
 */
public final class ConditionOperator {

    private static final String NULL = "null";
    private static final String IF_EXISTS = "ifexists";

    private final Quantifier quantifier;
    private final Optional<Comparison> comparison;
    private final boolean ifExists;

    private ConditionOperator(Quantifier quantifier, Optional<Comparison> comparison, boolean ifExists) {
        this.quantifier = quantifier;
        this.comparison = comparison;
        this.ifExists = ifExists;
    }

    /** The operator with this name, such as {@code ForAllValues:StringLikeIfExists}; empty when there is none. */
    public static Optional<ConditionOperator> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals(NULL)) {
            return Optional.of(new ConditionOperator(Quantifier.NONE, Optional.empty(), false));
        }
        Quantifier quantifier = Quantifier.of(lower);
        String rest = lower.substring(quantifier.prefix().length());
        boolean ifExists = rest.endsWith(IF_EXISTS);
        String base = ifExists ? rest.substring(0, rest.length() - IF_EXISTS.length()) : rest;
        return Comparison.of(base)
                .map(comparison -> new ConditionOperator(quantifier, Optional.of(comparison), ifExists));
    }

    /**
     * Compiles one test of a condition block.
     *
     * @param key the condition key, in any case
     * @param values the policy's values as text
     * @param variables whether the policy's Version has variables
     */
    public Condition compile(String key, List<String> values, boolean variables) {
        String lower = key.toLowerCase(Locale.ROOT);
        if (comparison.isEmpty()) {
            return new Absence(lower, values);
        }
        Comparison compared = comparison.get();
        List<ValueTest> tests =
                values.stream().map(value -> compared.compile(value, variables)).toList();
        return quantifier.condition(lower, new AnyOf(tests, compared.negated()), ifExists);
    }
}
