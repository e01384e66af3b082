package dev.chatelaine.front.secretsmanager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.upstream.Upstream;
import dev.chatelaine.front.upstream.Upstream.Scope;
import java.util.Optional;

/** The versions of secrets that ministack keeps. */
final class Versions {
    private final Upstream upstream;

    Versions(Upstream upstream) {
        this.upstream = upstream;
    }

    Secret describe(Scope scope, String arn) {
        return new Secret(scope, ask(scope, "DescribeSecret", named(arn)));
    }

    /** A version with its value, if there is such a version; it may have no value. */
    Optional<JsonNode> find(Secret secret, String version) {
        try {
            return Optional.of(get(secret, JsonNodeFactory.instance.objectNode().put("VersionId", version)));
        } catch (AwsError absent) {
            return Optional.empty();
        }
    }

    /** Asks as a caller did, who names a version, a label, or both. */
    JsonNode get(Secret secret, JsonNode wish) {
        ObjectNode request = named(secret.arn());
        request.setAll((ObjectNode) wish.deepCopy());
        return ask(secret.scope(), "GetSecretValue", request.put("SecretId", secret.arn()));
    }

    /** Stores a value in a version and labels it; a label is on one version only. */
    JsonNode put(Secret secret, JsonNode request) {
        String token = request.path("ClientRequestToken").asText();
        request.path("VersionStages").forEach(label -> takeFromOthers(secret, label.asText(), token));
        ObjectNode sent = ((ObjectNode) request.deepCopy()).put("SecretId", secret.arn());
        sent.remove("RotationToken");
        return ask(secret.scope(), "PutSecretValue", sent);
    }

    /** A version without a value, labelled AWSPENDING. */
    void addPending(Secret secret, String token) {
        ObjectNode empty = named(secret.arn()).put("ClientRequestToken", token);
        empty.putArray("VersionStages").add(Secret.PENDING);
        put(secret, empty);
    }

    /** Ministack moves AWSCURRENT itself, and leaves other labels where they were. */
    private void takeFromOthers(Secret secret, String stage, String token) {
        if (!stage.equals(Secret.CURRENT)) {
            secret.versionAt(stage)
                    .filter(version -> !version.equals(token))
                    .ifPresent(version -> take(secret, stage, version));
        }
    }

    /** Takes a label from a version. */
    void take(Secret secret, String stage, String version) {
        ObjectNode request = named(secret.arn()).put("VersionStage", stage).put("RemoveFromVersionId", version);
        ask(secret.scope(), "UpdateSecretVersionStage", request);
    }

    private JsonNode ask(Scope scope, String action, JsonNode request) {
        return upstream.json(scope, "secretsmanager." + action, request);
    }

    private static ObjectNode named(String arn) {
        return JsonNodeFactory.instance.objectNode().put("SecretId", arn);
    }
}
