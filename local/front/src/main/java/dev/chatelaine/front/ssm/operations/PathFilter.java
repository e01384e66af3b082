package dev.chatelaine.front.ssm.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.ssm.protocol.Refusals;
import dev.chatelaine.front.ssm.store.Catalog;
import java.util.List;
import java.util.Optional;

/**
 * One filter of a listing by path. It is applied to pages that were cut before, as AWS does: a page may be empty though
 * more follow.
 *
 * @param key {@code Type}, {@code KeyId} or {@code Label}
 * @param values of which one must match
 */
record PathFilter(String key, List<String> values) {

    private static final List<String> KEYS = List.of("Type", "KeyId", "Label");

    static List<PathFilter> read(JsonNode filters) {
        return filters.valueStream().map(PathFilter::readOne).toList();
    }

    private static PathFilter readOne(JsonNode filter) {
        String key = filter.path("Key").asText();
        if (!KEYS.contains(key)) {
            throw Refusals.of(
                    "InvalidFilterKey",
                    "The following filter key is not valid: " + key + ". Valid filter keys include: " + KEYS);
        }
        return new PathFilter(
                key, filter.path("Values").valueStream().map(JsonNode::asText).toList());
    }

    /** The parameter, in the version that the filter picks, or nothing. */
    Optional<ObjectNode> apply(Call call, Catalog catalog, ObjectNode parameter) {
        String name = parameter.path("Name").asText();
        return switch (key) {
            case "Type" ->
                Optional.of(parameter)
                        .filter(one -> values.contains(one.path("Type").asText()));
            case "KeyId" ->
                Optional.of(parameter)
                        .filter(one -> catalog.describe(call, name)
                                .filter(described ->
                                        values.contains(described.path("KeyId").asText()))
                                .isPresent());
            default -> labelled(call, catalog, parameter, name);
        };
    }

    private Optional<ObjectNode> labelled(Call call, Catalog catalog, ObjectNode parameter, String name) {
        return catalog.history(call, name).stream()
                .filter(version ->
                        version.path("Labels").valueStream().anyMatch(label -> values.contains(label.asText())))
                .findFirst()
                .map(version -> parameter
                        .deepCopy()
                        .setAll(version.deepCopy().retain("Type", "Value", "Version", "LastModifiedDate", "DataType")));
    }
}
