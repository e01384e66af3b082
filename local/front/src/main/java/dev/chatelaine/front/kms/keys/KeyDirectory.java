package dev.chatelaine.front.kms.keys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.kms.model.KeyMetadata;
import dev.chatelaine.front.kms.model.KeyUsage;
import dev.chatelaine.front.upstream.Upstream;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Asks ministack for keys, as the root of the account that owns them. */
public final class KeyDirectory {

    private final Upstream upstream;

    /** Asks this upstream. */
    public KeyDirectory(Upstream upstream) {
        this.upstream = upstream;
    }

    /** DescribeKey's {@code KeyMetadata} as ministack gives it, or nothing when there is no such key. */
    Optional<JsonNode> describe(KeyReference reference) {
        var scope = new Upstream.Scope(reference.account(), reference.region(), "kms");
        try {
            return Optional.of(upstream.json(scope, "TrentService.DescribeKey", keyId(reference.text()))
                    .path("KeyMetadata"));
        } catch (AwsError error) {
            if (error.code().equals("NotFoundException")) {
                return Optional.empty();
            }
            throw error;
        }
    }

    /** Has ministack change a key. */
    void tell(KeyMetadata key, String action) {
        var scope = new Upstream.Scope(key.account(), key.region(), "kms");
        upstream.json(scope, "TrentService." + action, keyId(key.arn()));
    }

    private static ObjectNode keyId(String text) {
        return JsonNodeFactory.instance.objectNode().put("KeyId", text);
    }

    static KeyMetadata metadata(JsonNode node) {
        return new KeyMetadata(
                node.path("Arn").asText(),
                node.path("KeySpec").asText(),
                KeyUsage.valueOf(node.path("KeyUsage").asText()),
                node.path("KeyState").asText(),
                node.path("Origin").asText(),
                Optional.of(node.path("MultiRegionConfiguration"))
                        .filter(JsonNode::isObject)
                        .map(KeyDirectory::regions),
                Optional.ofNullable(node.path("CurrentKeyMaterialId").textValue()));
    }

    private static KeyMetadata.Regions regions(JsonNode node) {
        return new KeyMetadata.Regions(
                node.path("PrimaryKey").path("Arn").asText(),
                StreamSupport.stream(node.path("ReplicaKeys").spliterator(), false)
                        .map(replica -> replica.path("Arn").asText())
                        .toList());
    }
}
