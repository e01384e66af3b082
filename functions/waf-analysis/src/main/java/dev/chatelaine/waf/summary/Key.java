package dev.chatelaine.waf.summary;

import java.util.Arrays;
import java.util.List;

/** Several values as one: joined by U+0000, which no value holds. */
public final class Key {

    private static final String SEPARATOR = "\0";

    private Key() {}

    /** One key of these values. */
    static String of(String... values) {
        return String.join(SEPARATOR, values);
    }

    /** The values of a key, of which there must be so many; missing ones are empty. */
    public static List<String> values(String key, int count) {
        String[] values = Arrays.copyOf(key.split(SEPARATOR, count), count);
        return Arrays.stream(values).map(value -> value == null ? "" : value).toList();
    }
}
