package dev.chatelaine.parameters;

import java.util.SortedMap;

/**
 * Values as a file of {@link java.util.Properties}, in ASCII. Segments of names are joined by dots.
 *
 * @see java.util.Properties#load(java.io.Reader)
 */
final class PropertiesText {

    private static final int FIRST_PRINTABLE = 0x20;
    private static final int LAST_PRINTABLE = 0x7e;

    private PropertiesText() {}

    static String of(SortedMap<String, String> values) {
        StringBuilder text = new StringBuilder();
        Renamed.by(name -> name.replace('/', '.'), values)
                .forEach((name, value) ->
                        text.append(name).append('=').append(escaped(value)).append('\n'));
        return text.toString();
    }

    /** White space is skipped only where a value begins; there it is escaped. */
    private static StringBuilder escaped(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char one = value.charAt(i);
            if (one == '\\' || (one == ' ' && i == 0)) {
                text.append('\\').append(one);
            } else if (one < FIRST_PRINTABLE || one > LAST_PRINTABLE) {
                text.append("\\u%04x".formatted((int) one));
            } else {
                text.append(one);
            }
        }
        return text;
    }
}
