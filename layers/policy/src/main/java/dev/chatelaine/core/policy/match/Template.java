package dev.chatelaine.core.policy.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of a policy with its variables: {@code ${key}}, {@code ${key, 'default'}}, and the escapes {@code ${*}},
 * {@code ${?}}, {@code ${$}}.
 *
 * <p>What a variable is replaced by is literal text, so that a tag value of {@code *} does not match everything. A
 * variable has a value when its key has exactly one that is not empty.
 */
final class Template {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(?:([*?$])|([^{}',]+)(?:, '([^']*)')?)\\}");

    private sealed interface Piece {}

    private record Plain(String text) implements Piece {}

    private record Escaped(String text) implements Piece {}

    private record Variable(String key, Optional<String> fallback) implements Piece {

        Optional<String> value(KeyValues keys) {
            List<String> values = keys.of(key);
            boolean usable = values.size() == 1 && !values.getFirst().isEmpty();
            return usable ? Optional.of(values.getFirst()) : fallback;
        }
    }

    private final List<Piece> pieces;

    private Template(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /** A text without variables, as in a policy of Version 2008-10-17 or none. */
    static Template plain(String text) {
        return new Template(List.of(new Plain(text)));
    }

    /**
     * A text with variables.
     *
     * @param text the text
     * @param from where variables begin to count; before it they are literal
     */
    static Template withVariables(String text, int from) {
        List<Piece> pieces = new ArrayList<>();
        Matcher reference = REFERENCE.matcher(text).region(from, text.length());
        int done = 0;
        while (reference.find()) {
            pieces.add(new Plain(text.substring(done, reference.start())));
            pieces.add(piece(reference));
            done = reference.end();
        }
        pieces.add(new Plain(text.substring(done)));
        return new Template(pieces);
    }

    private static Piece piece(Matcher reference) {
        if (reference.group(1) != null) {
            return new Escaped(reference.group(1));
        }
        String key = reference.group(2).strip().toLowerCase(Locale.ROOT);
        return new Variable(key, Optional.ofNullable(reference.group(3)));
    }

    boolean isConstant() {
        return pieces.stream().noneMatch(Variable.class::isInstance);
    }

    /** The text with its variables filled in; empty when one has neither value nor default. */
    Optional<String> text(KeyValues keys) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            Optional<String> part = text(piece, keys);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            text.append(part.get());
        }
        return Optional.of(text.toString());
    }

    /** The pattern with its variables filled in; empty when one has neither value nor default. */
    Optional<Glob> glob(Wildcards wildcards, KeyValues keys) {
        GlobBuilder glob = new GlobBuilder(wildcards);
        for (Piece piece : pieces) {
            Optional<String> part = text(piece, keys);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            if (piece instanceof Plain) {
                glob.pattern(part.get());
            } else {
                glob.literal(part.get());
            }
        }
        return Optional.of(glob.build());
    }

    private static Optional<String> text(Piece piece, KeyValues keys) {
        return switch (piece) {
            case Plain plain -> Optional.of(plain.text());
            case Escaped escaped -> Optional.of(escaped.text());
            case Variable variable -> variable.value(keys);
        };
    }
}
