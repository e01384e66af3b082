package dev.chatelaine;

/** Names from outside, made fit to stand in a sentence or a log record: quoted, escaped to printable ASCII, and cut. */
public final class Shown {

    private static final int MOST_CHARACTERS = 120;

    private Shown() {}

    /** The name in double quotes, escaped as in JSON; of a long one the first 120 characters and an ellipsis. */
    public static String name(String name) {
        return cut(name, MOST_CHARACTERS);
    }

    /** Text as {@link #name} shows it, but with its first {@code most} characters. */
    public static String cut(String text, int most) {
        StringBuilder shown = new StringBuilder("\"");
        text.chars().limit(most).forEach(character -> append(shown, (char) character));
        return shown.append(text.length() > most ? "...\"" : "\"").toString();
    }

    private static void append(StringBuilder shown, char character) {
        if (character == '"' || character == '\\') {
            shown.append('\\').append(character);
        } else if (character >= ' ' && character <= '~') {
            shown.append(character);
        } else {
            shown.append("\\u%04x".formatted((int) character));
        }
    }
}
