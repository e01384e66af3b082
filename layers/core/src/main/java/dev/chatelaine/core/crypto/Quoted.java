package dev.chatelaine.core.crypto;

/** Text from outside, made fit for a refusal: quoted and escaped as a JSON string of printable ASCII, and cut. */
final class Quoted {

    private Quoted() {}

    static String cut(String text, int max) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().limit(max).forEach(c -> append(out, (char) c));
        return out.append(text.length() > max ? "...\"" : "\"").toString();
    }

    private static void append(StringBuilder out, char c) {
        if (c == '"' || c == '\\') {
            out.append('\\').append(c);
        } else if (c < ' ' || c > '~') {
            out.append("\\u%04x".formatted((int) c));
        } else {
            out.append(c);
        }
    }
}
