package dev.chatelaine.front.secretsmanager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.front.call.Call;

/** Turns a secret's rotation off. One that runs stops before its next step, and labels stay where they are. */
record CancelRotateSecret(Setups setups) implements SecretsManager.Operation {
    @Override
    public JsonNode answer(Call call, Secret secret) {
        secret.requireNotDeleted();
        setups.change(secret.arn(), Setup::disabled);
        ObjectNode answer = secret.named();
        secret.unfinished().ifPresent(version -> answer.put("VersionId", version));
        return answer;
    }
}
