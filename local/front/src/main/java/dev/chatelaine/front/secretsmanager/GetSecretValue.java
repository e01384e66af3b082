package dev.chatelaine.front.secretsmanager;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatelaine.front.call.Call;

/** A version's value. One without a value is not found; one that has not the label asked for is refused. */
record GetSecretValue(Versions versions) implements SecretsManager.Operation {
    @Override
    public JsonNode answer(Call call, Secret secret) {
        JsonNode version = versions.get(secret, call.body());
        String stage = call.body().path("VersionStage").asText("");
        boolean labelled = stage.isEmpty()
                || version.path("VersionStages")
                        .valueStream()
                        .anyMatch(label -> label.asText().equals(stage));
        if (!labelled) {
            throw Refused.request("You provided a VersionStage that is not associated to the provided VersionId.");
        }
        if (!version.has("SecretString") && !version.has("SecretBinary")) {
            throw Refused.notFound("Secrets Manager can't find the specified secret value for VersionId: "
                    + version.path("VersionId").asText());
        }
        return version;
    }
}
