package dev.chatelaine.core.policy.compare;

import dev.chatelaine.core.policy.match.KeyValues;
import dev.chatelaine.core.policy.match.Outline;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How policy variables are read: filled in with chosen values, or left open, which is how nothing is missed.
 *
 * @param given a value, or empty text for none, for each key that a variable names; empty to leave them open
 */
record Reading(Optional<Map<String, String>> given) implements KeyValues {

    static final Reading OPEN = new Reading(Optional.empty());

    boolean leavesOpen() {
        return given.isEmpty();
    }

    @Override
    public List<String> of(String key) {
        return given.map(values -> values.getOrDefault(key, ""))
                .map(value -> value.isEmpty() ? List.<String>of() : List.of(value))
                .orElseGet(() -> List.of(String.valueOf(Languages.HOLE)));
    }

    /** The keys that the variables of a text name, in lower case. */
    static Set<String> variables(Function<KeyValues, ?> text) {
        Set<String> asked = new HashSet<>();
        Object filled = text.apply(key -> {
            asked.add(key);
            return List.of("-");
        });
        return filled == null ? Set.of() : asked;
    }

    /** The outline of a value under an operator that compares texts. */
    static Optional<Outline> outline(Side.Test test, String value, KeyValues keys) {
        String word = test.parts().word();
        if (word.startsWith("arn")) {
            return Outline.arnLike(value, test.variables(), keys);
        }
        if (word.endsWith("like")) {
            return Outline.like(value, test.variables(), keys);
        }
        boolean variables = test.variables() && test.parts().hasVariables();
        boolean ignoresCase = word.endsWith("ignorecase") || word.equals("bool");
        return Outline.equal(value, variables, ignoresCase, keys);
    }
}
