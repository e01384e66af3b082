package dev.chatelaine.front.secretsmanager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.front.upstream.Upstream.Scope;
import java.util.Map;
import java.util.Optional;

/**
 * A secret, as ministack describes it at one moment.
 *
 * @param scope where it is
 * @param described the answer of DescribeSecret
 */
record Secret(Scope scope, JsonNode described) {
    static final String CURRENT = "AWSCURRENT";
    static final String PENDING = "AWSPENDING";

    String arn() {
        return described.path("ARN").asText();
    }

    String name() {
        return described.path("Name").asText();
    }

    /** The version that carries a label. */
    Optional<String> versionAt(String stage) {
        return described.path("VersionIdsToStages").properties().stream()
                .filter(version -> version.getValue()
                        .valueStream()
                        .anyMatch(label -> label.asText().equals(stage)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The version of a rotation that is not finished: labelled AWSPENDING, and not current. */
    Optional<String> unfinished() {
        return versionAt(PENDING).filter(version -> !versionAt(CURRENT).equals(Optional.of(version)));
    }

    boolean isDeleted() {
        return described.hasNonNull("DeletedDate");
    }

    void requireNotDeleted() {
        if (isDeleted()) {
            throw Refused.request("You can't perform this operation on the secret because it was marked for deletion.");
        }
    }

    /** What most answers begin with. */
    ObjectNode named() {
        return JsonNodeFactory.instance.objectNode().put("ARN", arn()).put("Name", name());
    }
}
