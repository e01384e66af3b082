package dev.chatelaine.parameters;

import dev.chatelaine.InvalidRequest;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Values as a tree: each segment of a name is a level. */
final class NestedValues {

    private NestedValues() {}

    /**
     * The tree of these values.
     *
     * @throws InvalidRequest if a name is both a value and a level
     */
    static Map<String, Object> of(SortedMap<String, String> values) {
        Map<String, Object> root = new TreeMap<>();
        values.forEach((name, value) -> put(root, name.startsWith("/") ? name.substring(1) : name, value, name));
        return root;
    }

    private static void put(Map<String, Object> level, String rest, String value, String name) {
        int slash = rest.indexOf('/');
        if (slash >= 0) {
            put(level(level, rest.substring(0, slash), name), rest.substring(slash + 1), value, name);
        } else if (level.put(rest, value) != null) {
            throw ambiguous(name);
        }
    }

    @SuppressWarnings("unchecked") // only put makes levels, and makes them so
    private static Map<String, Object> level(Map<String, Object> parent, String segment, String name) {
        Object level = parent.computeIfAbsent(segment, _ -> new TreeMap<String, Object>());
        if (level instanceof Map) {
            return (Map<String, Object>) level;
        }
        throw ambiguous(name);
    }

    private static InvalidRequest ambiguous(String name) {
        return new InvalidRequest("The parameter " + name + " and one that is named by a part of this name cannot both"
                + " be in a tree: choose the format \"flat\".");
    }
}
