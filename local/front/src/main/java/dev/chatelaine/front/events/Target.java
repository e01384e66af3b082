package dev.chatelaine.front.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chatelaine.front.upstream.Upstream.Scope;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A rule's target.
 *
 * @param json as ListTargetsByRule has it
 */
record Target(JsonNode json) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PATH = Pattern.compile("\\$(\\.[A-Za-z0-9_-]+)*");
    private static final int ARN_PARTS = 6;

    String arn() {
        return json.path("Arn").asText();
    }

    /** The service that it belongs to, such as {@code lambda}. */
    String service() {
        return part(2);
    }

    /** What the ARN ends with. */
    String resource() {
        return part(ARN_PARTS - 1);
    }

    boolean isIn(Scope scope) {
        return part(3).equals(scope.region()) && part(4).equals(scope.account());
    }

    private String part(int index) {
        String[] parts = arn().split(":", ARN_PARTS);
        return parts.length == ARN_PARTS ? parts[index] : "";
    }

    /** What it is sent of an event; empty where the front cannot tell. */
    Optional<JsonNode> message(JsonNode event) {
        if (json.has("InputTransformer")) {
            return Optional.empty();
        }
        if (json.has("Input")) {
            return constant(json.path("Input").asText());
        }
        return at(event, json.path("InputPath").asText("$"));
    }

    private static Optional<JsonNode> constant(String text) {
        try {
            return Optional.of(JSON.readTree(text));
        } catch (JsonProcessingException malformed) {
            return Optional.empty();
        }
    }

    /** Names only, as most paths are: no indexes, wildcards or filters. */
    private static Optional<JsonNode> at(JsonNode event, String path) {
        if (!PATH.matcher(path).matches()) {
            return Optional.empty();
        }
        JsonNode found = event.at(path.substring(1).replace('.', '/'));
        return Optional.of(found).filter(node -> !node.isMissingNode());
    }
}
