package dev.chatelaine.parameters;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A path of Parameter Store, or the full name of a parameter: segments of letters, digits, {@code _}, {@code .} and
 * {@code -}, each after a slash, at most fifteen.
 *
 * @param text begins with a slash and does not end with one
 * @see <a
 *     href="https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html#sysman-parameter-name-constraints">Constraints
 *     on names</a>
 */
public record ParameterPath(String text) {

    /** The most characters of a name, if its ARN's other parts are as short as they can be. */
    private static final int LONGEST = 1011 - "arn:aws:ssm:us-east-1:111122223333:parameter".length();

    private static final Pattern FORM = Pattern.compile("(?:/[a-zA-Z0-9_.-]+){1,15}/?");

    /** The path that the text is, a slash at its end taken away; empty if it is none. */
    public static Optional<ParameterPath> parse(String text) {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        int end = text.endsWith("/") ? text.length() - 1 : text.length();
        return Optional.of(new ParameterPath(text.substring(0, end)));
    }

    /** Whether a name lies below this path: whole segments count, so {@code /shop} does not hold {@code /shopping/x}. */
    boolean holds(String name) {
        return name.length() > text.length() && name.startsWith(text) && name.charAt(text.length()) == '/';
    }

    /** Whether this path is the other, or holds it. */
    boolean covers(ParameterPath other) {
        return equals(other) || holds(other.text);
    }

    /** A name that lies below this path, without the path and its slash. */
    String relative(String name) {
        return name.substring(text.length() + 1);
    }

    /** The full name of what is called so below this path. */
    String below(String relative) {
        return text + "/" + relative;
    }

    @Override
    public String toString() {
        return text;
    }
}
