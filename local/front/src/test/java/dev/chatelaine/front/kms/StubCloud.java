package dev.chatelaine.front.kms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.upstream.Upstream;
import dev.chatelaine.front.upstream.XmlNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Ministack's part of KMS in memory: metadata of keys, found as ministack finds them, and nothing of their material. */
final class StubCloud implements Upstream {

    private final Map<String, ObjectNode> keys = new ConcurrentHashMap<>();
    private final Map<String, String> aliases = new ConcurrentHashMap<>();

    /** A key of the account in us-east-1; its ARN. */
    String key(String account, String spec, String usage) {
        return key(account, spec, usage, "AWS_KMS");
    }

    /** A key for imported material. */
    String imported(String account, String spec, String usage) {
        String arn = key(account, spec, usage, "EXTERNAL");
        state(arn, "PendingImport");
        return arn;
    }

    /** A multi-Region key: the ARNs of its primary in us-east-1 and of one replica elsewhere. */
    List<String> multiRegion(String account, String replicaRegion, String origin) {
        String id = "mrk-" + UUID.randomUUID().toString().replace("-", "");
        String primary = arn(account, "us-east-1", id);
        String replica = arn(account, replicaRegion, id);
        for (String arn : List.of(primary, replica)) {
            ObjectNode family = metadata(arn, "SYMMETRIC_DEFAULT", "ENCRYPT_DECRYPT", origin)
                    .putObject("MultiRegionConfiguration");
            family.putObject("PrimaryKey").put("Arn", primary);
            family.putArray("ReplicaKeys").addObject().put("Arn", replica);
        }
        return List.of(primary, replica);
    }

    /** Puts a key into a state. */
    void state(String arn, String state) {
        keys.get(arn).put("KeyState", state);
    }

    /** The state that the cloud believes a key to be in. */
    String state(String arn) {
        return keys.get(arn).path("KeyState").asText();
    }

    /** Points an alias at a key. */
    void alias(String name, String arn) {
        aliases.put(arn.replaceFirst("key/.*", name), arn);
    }

    @Override
    public JsonNode json(Scope scope, String target, JsonNode body) {
        ObjectNode key = resolve(scope, body.path("KeyId").asText());
        return switch (target) {
            case "TrentService.DescribeKey" -> object().set("KeyMetadata", key);
            case "TrentService.EnableKey" -> changed(key, "Enabled");
            case "TrentService.DeleteImportedKeyMaterial" -> changed(key, "PendingImport");
            default -> throw new AssertionError("not expected upstream: " + target);
        };
    }

    @Override
    public XmlNode query(Scope scope, String action, Map<String, String> parameters) {
        throw new AssertionError("not expected upstream: " + action);
    }

    @Override
    public JsonNode get(Scope scope, String pathAndQuery) {
        throw new AssertionError("not expected upstream: " + pathAndQuery);
    }

    private String key(String account, String spec, String usage, String origin) {
        String arn = arn(account, "us-east-1", UUID.randomUUID().toString());
        metadata(arn, spec, usage, origin);
        return arn;
    }

    private ObjectNode metadata(String arn, String spec, String usage, String origin) {
        ObjectNode key = object().put("Arn", arn)
                .put("KeyId", arn.substring(arn.lastIndexOf('/') + 1))
                .put("KeySpec", spec)
                .put("KeyUsage", usage)
                .put("KeyState", "Enabled")
                .put("Origin", origin);
        keys.put(arn, key);
        return key;
    }

    private ObjectNode resolve(Scope scope, String reference) {
        String here = reference.startsWith("alias/")
                ? arn(scope, reference)
                : reference.startsWith("arn:") ? reference : arn(scope.account(), scope.region(), reference);
        ObjectNode key = keys.get(aliases.getOrDefault(here, here));
        if (key == null || !here.startsWith(arn(scope, ""))) {
            throw new AwsError(400, "NotFoundException", "Key not found");
        }
        return key;
    }

    private static ObjectNode changed(ObjectNode key, String state) {
        key.put("KeyState", state);
        return object();
    }

    private static String arn(Scope scope, String resource) {
        return "arn:aws:kms:" + scope.region() + ":" + scope.account() + ":" + resource;
    }

    private static String arn(String account, String region, String id) {
        return "arn:aws:kms:" + region + ":" + account + ":key/" + id;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
