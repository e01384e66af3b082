package dev.chatelaine.core.policy.match;

import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/** Compiles the texts of a policy into tests, with policy variables where the policy's Version has them. */
public final class Patterns {

    private static final int COLONS_BEFORE_VARIABLES = 5;
    private static final KeyValues NO_KEYS = key -> List.of();

    private Patterns() {}

    /**
     * An Action or NotAction.
     *
     * @return a test of an action name in lower case, since action names are compared ignoring case
     */
    public static ValueTest action(String pattern) {
        return glob(Template.plain(pattern.toLowerCase(Locale.ROOT)), Wildcards.TEXT);
    }

    /**
     * A Resource or NotResource; variables count after the fifth colon.
     *
     * @param pattern the ARN with wildcards
     * @param variables whether the policy's Version has variables
     */
    public static ValueTest resource(String pattern, boolean variables) {
        return glob(template(pattern, variables, afterColons(pattern)), Wildcards.RESOURCE);
    }

    static ValueTest like(String pattern, boolean variables) {
        return glob(template(pattern, variables, 0), Wildcards.TEXT);
    }

    static ValueTest arnLike(String pattern, boolean variables) {
        return glob(template(pattern, variables, 0), Wildcards.ARN);
    }

    static ValueTest equal(String text, boolean variables) {
        return text(template(text, variables, 0), String::equals);
    }

    static ValueTest equalIgnoringCase(String text, boolean variables) {
        return text(template(text, variables, 0), String::equalsIgnoreCase);
    }

    private static Template template(String text, boolean variables, int from) {
        return variables ? Template.withVariables(text, from) : Template.plain(text);
    }

    private static ValueTest glob(Template template, Wildcards wildcards) {
        if (!template.isConstant()) {
            return (value, keys) -> template.glob(wildcards, keys)
                    .filter(glob -> glob.matches(value))
                    .isPresent();
        }
        Glob glob = template.glob(wildcards, NO_KEYS).orElseThrow();
        return (value, keys) -> glob.matches(value);
    }

    private static ValueTest text(Template template, BiPredicate<String, String> equality) {
        if (!template.isConstant()) {
            return (value, keys) -> template.text(keys)
                    .filter(text -> equality.test(text, value))
                    .isPresent();
        }
        String text = template.text(NO_KEYS).orElseThrow();
        return (value, keys) -> equality.test(text, value);
    }

    private static int afterColons(String pattern) {
        int at = 0;
        for (int i = 0; i < COLONS_BEFORE_VARIABLES; i++) {
            at = pattern.indexOf(':', at) + 1;
            if (at == 0) {
                return pattern.length();
            }
        }
        return at;
    }
}
