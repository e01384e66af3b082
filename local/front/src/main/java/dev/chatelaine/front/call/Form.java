package dev.chatelaine.front.call;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Decoded parameters of a query string or a form body; of a repeated name the first counts.
 *
 * @param values by name
 */
public record Form(Map<String, String> values) {
    /** No parameters. */
    public static final Form EMPTY = new Form(Map.of());

    /** Copies the values. */
    public Form {
        values = Map.copyOf(values);
    }

    /** Reads {@code a=b&c=d}. */
    public static Form parse(String encoded) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            if (!pair.isEmpty()) {
                values.putIfAbsent(Encoded.query(name), Encoded.query(value));
            }
        }
        return new Form(values);
    }

    /** Reads a form body. */
    public static Form parse(byte[] body) {
        return parse(new String(body, StandardCharsets.UTF_8));
    }

    /** The parameters as an object of strings. */
    public ObjectNode json() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        values.forEach(object::put);
        return object;
    }

    /** The value of that name, or empty. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** Whether the name occurs, with or without a value. */
    public boolean has(String name) {
        return values.containsKey(name);
    }
}
