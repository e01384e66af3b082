package dev.chatelaine.parameters;

import dev.chatelaine.InvalidRequest;
import java.util.Locale;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * Values as assignments of variables, which a POSIX shell reads back exactly ({@code set -a; . ./file}). What needs no
 * quotes has none, and what single quotes can hold is in them, so that other readers of such files agree.
 *
 * @see <a href="https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02">Quoting in the
 *     shell</a>
 */
final class DotenvText {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+,-]*");

    private DotenvText() {}

    static String of(SortedMap<String, String> values) {
        StringBuilder text = new StringBuilder();
        Renamed.by(DotenvText::variable, values)
                .forEach((name, value) ->
                        text.append(name).append('=').append(quoted(value)).append('\n'));
        return text.toString();
    }

    private static String variable(String name) {
        String upper = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9_]", "_");
        return Character.isDigit(upper.charAt(0)) ? "_" + upper : upper;
    }

    private static String quoted(String value) {
        if (value.indexOf('\0') >= 0) {
            throw new InvalidRequest(
                    "A parameter's value has the character NUL, which no variable can hold: choose another format.");
        }
        return PLAIN.matcher(value).matches() ? value : "'" + value.replace("'", "'\\''") + "'";
    }
}
