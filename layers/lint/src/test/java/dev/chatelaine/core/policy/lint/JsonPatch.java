package dev.chatelaine.core.policy.lint;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Applies patches as RFC 6902 says: a place that is not there is an error. */
final class JsonPatch {

    private JsonPatch() {}

    static String apply(String document, List<Operation> patch) {
        JsonNode root = Looked.read(document);
        patch.forEach(operation -> apply(root, operation));
        return root.toString();
    }

    private static void apply(JsonNode root, Operation operation) {
        JsonPointer path = JsonPointer.compile(operation.path());
        switch (operation.op()) {
            case "add" -> add(root, path, value(operation));
            case "remove" -> remove(root, path);
            case "replace" -> {
                remove(root, path);
                add(root, path, value(operation));
            }
            case "move" ->
                add(
                        root,
                        path,
                        remove(root, JsonPointer.compile(operation.from().orElseThrow())));
            default -> throw new IllegalArgumentException(operation.op());
        }
    }

    private static JsonNode value(Operation operation) {
        return Looked.JSON.valueToTree(operation.value().orElseThrow());
    }

    private static void add(JsonNode root, JsonPointer path, JsonNode value) {
        String name = path.last().getMatchingProperty();
        switch (root.at(path.head())) {
            case ObjectNode object -> object.set(name, value);
            case ArrayNode array -> array.insert(name.equals("-") ? array.size() : existing(array, path, 1), value);
            default -> throw new IllegalArgumentException("no parent of " + path);
        }
    }

    private static JsonNode remove(JsonNode root, JsonPointer path) {
        String name = path.last().getMatchingProperty();
        JsonNode removed = switch (root.at(path.head())) {
            case ObjectNode object -> object.remove(name);
            case ArrayNode array -> array.remove(existing(array, path, 0));
            default -> null;
        };
        return Optional.ofNullable(removed).orElseThrow(() -> new IllegalArgumentException("nothing at " + path));
    }

    private static int existing(ArrayNode array, JsonPointer path, int beyond) {
        int index = path.last().getMatchingIndex();
        if (index < 0 || index >= array.size() + beyond) {
            throw new IllegalArgumentException("nothing at " + path);
        }
        return index;
    }
}
