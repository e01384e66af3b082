package dev.chatelaine.parameters;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The form of an answer's values. */
enum Format {
    /** A JSON object in which each segment of a name is a level. */
    OBJECT,
    /** A JSON object with one member for each name. */
    FLAT,
    /** The text of {@link #OBJECT}. */
    JSON,
    /** The text of a file that a POSIX shell reads. */
    DOTENV,
    /** The text of a file that {@link java.util.Properties} reads. */
    PROPERTIES;

    /** The format of this name; empty if there is none. */
    static Optional<Format> parse(String name) {
        return Arrays.stream(values())
                .filter(format -> format.toString().equals(name))
                .findFirst();
    }

    /** The names of all formats, for people. */
    static String names() {
        return Arrays.stream(values()).map(format -> "\"" + format + "\"").collect(Collectors.joining(", "));
    }

    /** The values as a JSON object, if this is a format of objects. */
    Optional<Map<String, Object>> object(SortedMap<String, String> values) {
        return switch (this) {
            case OBJECT -> Optional.of(NestedValues.of(values));
            case FLAT -> Optional.of(new TreeMap<>(values));
            case JSON, DOTENV, PROPERTIES -> Optional.empty();
        };
    }

    /** The values as text, if this is a format of texts. */
    Optional<String> text(SortedMap<String, String> values) {
        return switch (this) {
            case OBJECT, FLAT -> Optional.empty();
            case JSON -> Optional.of(JsonText.of(NestedValues.of(values)));
            case DOTENV -> Optional.of(DotenvText.of(values));
            case PROPERTIES -> Optional.of(PropertiesText.of(values));
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
