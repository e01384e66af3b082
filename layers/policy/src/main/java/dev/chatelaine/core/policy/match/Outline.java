package dev.chatelaine.core.policy.match;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A text of a policy character by character, for those who reason about all the values that it matches.
 *
 * @param tokens characters, and the negative numbers of wildcards
 * @param ignoresCase whether characters match those that differ from them by case only
 */
public record Outline(List<Integer> tokens, boolean ignoresCase) {

    /** Any characters. */
    public static final int ANY = Glob.ANY;

    /** Any one character. */
    public static final int ONE = Glob.ONE;

    /** Any characters but colons. */
    public static final int ANY_IN_SEGMENT = Glob.ANY_IN_SEGMENT;

    /** Any one character but a colon. */
    public static final int ONE_IN_SEGMENT = Glob.ONE_IN_SEGMENT;

    public Outline {
        tokens = List.copyOf(tokens);
    }

    private static Outline of(IntStream tokens, boolean ignoresCase) {
        return new Outline(tokens.boxed().toList(), ignoresCase);
    }

    /** An Action or NotAction; what it matches is in lower case. */
    public static Outline action(String pattern) {
        return glob(Template.plain(pattern.toLowerCase(Locale.ROOT)), Wildcards.TEXT, key -> List.of())
                .orElseThrow();
    }

    /** A Resource or NotResource; empty when a variable has neither value nor default. */
    public static Optional<Outline> resource(String pattern, boolean variables, KeyValues keys) {
        return glob(Patterns.template(pattern, variables, Patterns.afterColons(pattern)), Wildcards.RESOURCE, keys);
    }

    /** A value of {@code StringLike}. */
    public static Optional<Outline> like(String pattern, boolean variables, KeyValues keys) {
        return glob(Patterns.template(pattern, variables, 0), Wildcards.TEXT, keys);
    }

    /** A value of {@code ArnLike} or {@code ArnEquals}. */
    public static Optional<Outline> arnLike(String pattern, boolean variables, KeyValues keys) {
        return glob(Patterns.template(pattern, variables, 0), Wildcards.ARN, keys);
    }

    /** A value of {@code StringEquals} or {@code StringEqualsIgnoreCase}. */
    public static Optional<Outline> equal(String text, boolean variables, boolean ignoresCase, KeyValues keys) {
        return Patterns.template(text, variables, 0).text(keys).map(filled -> of(filled.chars(), ignoresCase));
    }

    private static Optional<Outline> glob(Template template, Wildcards wildcards, KeyValues keys) {
        return template.glob(wildcards, keys).map(glob -> of(glob.tokens(), false));
    }
}
