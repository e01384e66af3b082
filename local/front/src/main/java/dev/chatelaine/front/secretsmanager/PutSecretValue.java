package dev.chatelaine.front.secretsmanager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.front.call.Call;
import java.util.Optional;

/** Gives a version its value: once, though the same value may be put again; and a label is on one version only. */
record PutSecretValue(Versions versions) implements SecretsManager.Operation {
    @Override
    public JsonNode answer(Call call, Secret secret) {
        secret.requireNotDeleted();
        ObjectNode request =
                ((ObjectNode) call.body().deepCopy()).put("ClientRequestToken", RotateSecret.token(call.body()));
        String token = request.path("ClientRequestToken").asText();
        Optional<JsonNode> known = versions.find(secret, token).filter(PutSecretValue::hasValue);
        return known.map(version -> again(secret, request, version)).orElseGet(() -> versions.put(secret, request));
    }

    private static boolean hasValue(JsonNode version) {
        return version.has("SecretString") || version.has("SecretBinary");
    }

    private static JsonNode again(Secret secret, JsonNode request, JsonNode version) {
        boolean same = request.path("SecretString").equals(version.path("SecretString"))
                && request.path("SecretBinary").equals(version.path("SecretBinary"));
        if (!same) {
            throw Refused.exists("A version of this ClientRequestToken has another value already.");
        }
        ObjectNode answer =
                secret.named().put("VersionId", version.path("VersionId").asText());
        answer.set("VersionStages", version.path("VersionStages"));
        return answer;
    }
}
