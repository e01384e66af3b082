package dev.chatelaine.front.secretsmanager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.upstream.Upstream;
import dev.chatelaine.front.upstream.XmlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One secret as ministack 1.5.33 keeps it, as lax as that is: a put replaces, and labels other than AWSCURRENT stay. */
final class StubCloud implements Upstream {
    static final String ARN = "arn:aws:secretsmanager:us-east-1:111111111111:secret:shop-a1b2c3";
    static final String FIRST = "11111111-1111-1111-1111-111111111111";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, ObjectNode> versions = new LinkedHashMap<>();
    String policy = "";
    boolean deleted;

    StubCloud() {
        ObjectNode first = JSON.createObjectNode().put("SecretString", "first");
        first.putArray("VersionStages").add("AWSCURRENT");
        versions.put(FIRST, first);
    }

    List<String> labels(String version) {
        List<String> labels = new ArrayList<>();
        versions.get(version).path("VersionStages").forEach(label -> labels.add(label.asText()));
        return labels;
    }

    /** What a rotation function does last. */
    void promote(String version) {
        versions.values().forEach(one -> set(one, without(one, "AWSCURRENT")));
        List<String> labels = without(versions.get(version), "AWSCURRENT");
        labels.add("AWSCURRENT");
        set(versions.get(version), labels);
    }

    private static List<String> without(ObjectNode version, String label) {
        List<String> labels = new ArrayList<>();
        version.path("VersionStages").forEach(one -> labels.add(one.asText()));
        labels.remove(label);
        return labels;
    }

    private static void set(ObjectNode version, List<String> labels) {
        labels.forEach(version.putArray("VersionStages")::add);
    }

    @Override
    public JsonNode json(Scope scope, String target, JsonNode body) {
        if (!List.of(ARN, "shop").contains(body.path("SecretId").asText())) {
            throw new AwsError(400, "ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
        }
        return switch (target) {
            case "secretsmanager.DescribeSecret" -> describe();
            case "secretsmanager.GetResourcePolicy" -> JSON.createObjectNode().put("ResourcePolicy", policy);
            case "secretsmanager.GetSecretValue" -> get(body);
            case "secretsmanager.PutSecretValue" -> put(body);
            case "secretsmanager.UpdateSecretVersionStage" -> move(body);
            default -> throw new AssertionError(target);
        };
    }

    private JsonNode describe() {
        ObjectNode described =
                JSON.createObjectNode().put("ARN", ARN).put("Name", "shop").put("RotationEnabled", false);
        if (deleted) {
            described.put("DeletedDate", 1);
        }
        ObjectNode stages = described.putObject("VersionIdsToStages");
        versions.forEach((id, version) -> {
            if (!version.path("VersionStages").isEmpty()) {
                stages.set(id, version.path("VersionStages"));
            }
        });
        return described;
    }

    private JsonNode get(JsonNode body) {
        String stage = body.path("VersionStage").asText("AWSCURRENT");
        String id = body.has("VersionId")
                ? body.path("VersionId").asText()
                : versions.keySet().stream()
                        .filter(one -> labels(one).contains(stage))
                        .findFirst()
                        .orElse("");
        if (!versions.containsKey(id)) {
            throw new AwsError(400, "ResourceNotFoundException", "no such version");
        }
        return versions.get(id).deepCopy().put("ARN", ARN).put("VersionId", id);
    }

    private JsonNode put(JsonNode body) {
        ObjectNode version = JSON.createObjectNode();
        if (body.has("SecretString")) {
            version.set("SecretString", body.get("SecretString"));
        }
        version.set("VersionStages", body.path("VersionStages"));
        versions.put(body.path("ClientRequestToken").asText(), version);
        return JsonNodeFactory.instance.objectNode().put("ARN", ARN);
    }

    private JsonNode move(JsonNode body) {
        ObjectNode from = versions.get(body.path("RemoveFromVersionId").asText());
        set(from, without(from, body.path("VersionStage").asText()));
        return JsonNodeFactory.instance.objectNode();
    }

    @Override
    public XmlNode query(Scope scope, String action, Map<String, String> parameters) {
        throw new AssertionError(action);
    }

    @Override
    public JsonNode get(Scope scope, String pathAndQuery) {
        throw new AssertionError(pathAndQuery);
    }
}
