package dev.chatelaine.commands;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where a command reads and writes.
 *
 * @param in standard input
 * @param out the result, as UTF-8
 * @param err messages, as UTF-8
 * @param coloured whether words may be coloured: only on a terminal, and not where NO_COLOR is set
 */
record Terminal(InputStream in, PrintStream out, PrintStream err, boolean coloured) {

    /** The word in a colour, by its SGR parameter. */
    String coloured(String word, int colour) {
        return coloured ? "\u001b[" + colour + "m" + word + "\u001b[0m" : word;
    }

    /** Text from outside on one line, with control characters escaped: it must not steer the terminal. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (Character.isISOControl(point) || Character.getType(point) == Character.FORMAT) {
                shown.append("\\u%04x".formatted(point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }
}
