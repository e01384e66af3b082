package dev.chatelaine.parameters;

import dev.chatelaine.InvalidRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/** Names as a text format writes them. */
final class Renamed {

    private Renamed() {}

    /**
     * The same values under other names.
     *
     * @throws InvalidRequest if two names become one
     */
    static Map<String, String> by(UnaryOperator<String> rule, SortedMap<String, String> values) {
        Map<String, String> renamed = new LinkedHashMap<>();
        Map<String, String> origins = new HashMap<>();
        values.forEach((name, value) -> {
            String other = rule.apply(name.startsWith("/") ? name.substring(1) : name);
            String before = origins.put(other, name);
            if (before != null) {
                throw new InvalidRequest("The parameters " + before + " and " + name + " would both be called " + other
                        + " in this format: choose \"flat\", or rename one.");
            }
            renamed.put(other, value);
        });
        return renamed;
    }
}
