package dev.chatelaine.core.policy.match;

import java.util.stream.IntStream;

/** Puts a pattern together from text with wildcards and text without. */
final class GlobBuilder {

    private final Wildcards wildcards;
    private final IntStream.Builder tokens = IntStream.builder();
    private int segment;

    GlobBuilder(Wildcards wildcards) {
        this.wildcards = wildcards;
    }

    /** Adds text in which {@code *} and {@code ?} are wildcards. */
    GlobBuilder pattern(String text) {
        for (int i = 0; i < text.length(); i++) {
            tokens.add(token(text, i));
            if (text.charAt(i) == ':') {
                segment++;
            }
        }
        return this;
    }

    /** Adds text in which every character stands for itself. */
    GlobBuilder literal(String text) {
        text.chars().forEach(tokens::add);
        return this;
    }

    Glob build() {
        return new Glob(tokens.build().toArray());
    }

    private int token(String text, int i) {
        boolean endsSegment = i + 1 == text.length() || text.charAt(i + 1) == ':';
        return switch (text.charAt(i)) {
            case '*' -> wildcards.crosses(segment, endsSegment) ? Glob.ANY : Glob.ANY_IN_SEGMENT;
            case '?' -> wildcards.crosses(segment, false) ? Glob.ONE : Glob.ONE_IN_SEGMENT;
            default -> text.charAt(i);
        };
    }
}
