package dev.chatelaine.front.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * Puts values in the place of paths into the context object's Execution, since ministack would fill in another
 * execution's. Paths within intrinsic functions are left alone.
 */
record ContextValues(ObjectNode execution) {
    private static final String PATH = "$$.Execution";

    void fill(JsonNode template) {
        switch (template) {
            case ObjectNode object -> List.copyOf(object.properties()).forEach(field -> fill(object, field));
            case ArrayNode array -> array.forEach(this::fill);
            default -> {
                // A value on its own is no path.
            }
        }
    }

    private void fill(ObjectNode object, Map.Entry<String, JsonNode> field) {
        String path = field.getValue().asText();
        if (field.getKey().endsWith(".$") && (path.equals(PATH) || path.startsWith(PATH + "."))) {
            object.remove(field.getKey());
            String name = field.getKey().substring(0, field.getKey().length() - 2);
            object.set(name, execution.at(path.substring(PATH.length()).replace('.', '/')));
        } else {
            fill(field.getValue());
        }
    }
}
