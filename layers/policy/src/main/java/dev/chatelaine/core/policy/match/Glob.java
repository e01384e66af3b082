package dev.chatelaine.core.policy.match;

import java.util.stream.IntStream;

/**
 * A pattern with wildcards, as tokens: characters, and negative numbers for wildcards.
 *
 * <p>Matching takes time in proportion to text times pattern at worst and allocates nothing. After a mismatch it goes
 * back to the last wildcard within the colon segment, and failing that to the last one that crosses colons. Two marks
 * are enough for what {@link GlobBuilder} makes: within a segment the leftmost match is the best, a segment's end is
 * where the text's colon is, and a wildcard that crosses colons can absorb whatever an earlier one could.
 */
final class Glob {

    /** Any characters. */
    static final int ANY = -1;

    /** Any one character. */
    static final int ONE = -2;

    /** Any characters but colons. */
    static final int ANY_IN_SEGMENT = -3;

    /** Any one character but a colon. */
    static final int ONE_IN_SEGMENT = -4;

    private static final int NONE = -1;

    private final int[] tokens;
    private final String prefix;

    Glob(int[] tokens) {
        this.tokens = tokens.clone();
        this.prefix = prefix(tokens);
    }

    private static String prefix(int[] tokens) {
        StringBuilder prefix = new StringBuilder();
        IntStream.of(tokens).takeWhile(token -> token >= 0).forEach(token -> prefix.append((char) token));
        return prefix.toString();
    }

    boolean matches(String text) {
        // Most patterns fail in their first characters, or have no wildcard but a last one.
        return text.startsWith(prefix) && new Walk(tokens, text, prefix.length()).reachesEnd();
    }

    /** One attempt; short-lived, so that the compiler keeps it in registers. */
    private static final class Walk {
        private final int[] tokens;
        private final String text;
        private int token;
        private int at;
        private int tokenAfterAny = NONE;
        private int anyAt;
        private int tokenAfterSegment = NONE;
        private int segmentAt;

        Walk(int[] tokens, String text, int from) {
            this.tokens = tokens;
            this.text = text;
            this.token = from;
            this.at = from;
        }

        boolean reachesEnd() {
            while (token < tokens.length || at < text.length()) {
                if (token == tokens.length - 1 && tokens[token] == ANY) {
                    return true;
                }
                if (!advance() && !goBack()) {
                    return false;
                }
            }
            return true;
        }

        private boolean advance() {
            if (token == tokens.length) {
                return false;
            }
            switch (tokens[token]) {
                case ANY -> markAny();
                case ANY_IN_SEGMENT -> markSegment();
                default -> {
                    return step();
                }
            }
            return true;
        }

        private void markAny() {
            tokenAfterAny = ++token;
            anyAt = at;
            tokenAfterSegment = NONE;
        }

        private void markSegment() {
            tokenAfterSegment = ++token;
            segmentAt = at;
        }

        private boolean step() {
            if (at == text.length() || !accepts(tokens[token], text.charAt(at))) {
                return false;
            }
            token++;
            at++;
            return true;
        }

        private static boolean accepts(int token, char c) {
            return token == c || token == ONE || (token == ONE_IN_SEGMENT && c != ':');
        }

        private boolean goBack() {
            if (tokenAfterSegment != NONE && segmentAt < text.length() && text.charAt(segmentAt) != ':') {
                token = tokenAfterSegment;
                at = ++segmentAt;
                return true;
            }
            if (tokenAfterAny == NONE || anyAt == text.length()) {
                return false;
            }
            token = tokenAfterAny;
            at = ++anyAt;
            tokenAfterSegment = NONE;
            return true;
        }
    }
}
