package dev.chatelaine.front.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The resource that a JSON body names, by the field names that AWS's APIs use. Only names: never other content. */
final class Named {
    private static final List<String> FIELDS = List.of(
            "KeyId",
            "TargetKeyId",
            "DestinationKeyId",
            "AliasName",
            "SecretId",
            "Name",
            "Path",
            "SnapshotId",
            "SourceSnapshotId",
            "VolumeId");

    private Named() {}

    static String by(JsonNode body) {
        return FIELDS.stream()
                .map(body::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst()
                .orElse("");
    }
}
