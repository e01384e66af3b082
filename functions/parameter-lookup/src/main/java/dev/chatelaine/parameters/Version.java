package dev.chatelaine.parameters;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which version of a parameter is wanted.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-labels.html">Labels</a>
 */
sealed interface Version {

    /** The newest. */
    record Newest() implements Version {}

    /** By its number. */
    record Numbered(String text) implements Version {}

    /** The one that carries a label. */
    record Labelled(String text) implements Version {}

    /** A version's number: parameters have few versions. */
    Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    /** A label does not begin with a digit, nor with {@code aws} or {@code ssm}. */
    Pattern LABEL = Pattern.compile("[a-zA-Z_.-][a-zA-Z0-9_.-]{0,99}");

    /** The version that the text names; empty if it names none. */
    static Optional<Version> parse(String text) {
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(new Numbered(text));
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return LABEL.matcher(text).matches() && !lower.startsWith("aws") && !lower.startsWith("ssm")
                ? Optional.of(new Labelled(text))
                : Optional.empty();
    }

    /** What Parameter Store takes after a name's colon. */
    default Optional<String> selector() {
        return switch (this) {
            case Newest newest -> Optional.empty();
            case Numbered(String number) -> Optional.of(number);
            case Labelled(String label) -> Optional.of(label);
        };
    }
}
