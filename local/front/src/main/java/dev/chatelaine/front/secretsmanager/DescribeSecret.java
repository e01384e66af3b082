package dev.chatelaine.front.secretsmanager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.front.call.Call;

/** Ministack's description, with how the secret is rotated. */
record DescribeSecret(Setups setups) implements SecretsManager.Operation {
    private static final double MILLIS = 1000.0;

    @Override
    public JsonNode answer(Call call, Secret secret) {
        ObjectNode answer = (ObjectNode) secret.described().deepCopy();
        answer.remove("RotationEnabled");
        setups.of(secret.arn()).ifPresent(setup -> add(answer, setup));
        return answer;
    }

    private static void add(ObjectNode answer, Setup setup) {
        answer.put("RotationEnabled", setup.enabled()).put("RotationLambdaARN", setup.function());
        answer.set("RotationRules", setup.rules().json());
        setup.last().ifPresent(last -> answer.put("LastRotatedDate", last.toEpochMilli() / MILLIS));
        if (setup.enabled()) {
            setup.next().ifPresent(next -> answer.put("NextRotationDate", next.toEpochMilli() / MILLIS));
        }
    }
}
