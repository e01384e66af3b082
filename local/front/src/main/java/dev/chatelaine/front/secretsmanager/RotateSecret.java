package dev.chatelaine.front.secretsmanager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.front.call.Call;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Sets a secret's rotation up, and begins one at once unless told not to. */
record RotateSecret(Versions versions, Setups setups, Driver driver, Functions functions, Clock clock)
        implements SecretsManager.Operation {
    private static final int SHORTEST_TOKEN = 32;
    private static final int LONGEST_TOKEN = 64;

    @Override
    public JsonNode answer(Call call, Secret secret) {
        secret.requireNotDeleted();
        String token = token(call.body());
        setUp(call.body(), secret);
        Optional<String> unfinished = secret.unfinished();
        if (unfinished.isPresent()) {
            reattempt(secret, unfinished.get(), token);
        } else if (call.body().path("RotateImmediately").asBoolean(true)) {
            versions.addPending(secret, token);
            driver.rotate(secret, token);
        } else {
            test(secret, token);
        }
        return secret.named().put("VersionId", token);
    }

    static String token(JsonNode body) {
        String token = body.path("ClientRequestToken").asText(UUID.randomUUID().toString());
        if (token.length() < SHORTEST_TOKEN || token.length() > LONGEST_TOKEN) {
            throw Refused.parameter("ClientRequestToken must be 32-64 characters long.");
        }
        return token;
    }

    private void setUp(JsonNode body, Secret secret) {
        Optional<Setup> known = setups.of(secret.arn());
        String function =
                body.path("RotationLambdaARN").asText(known.map(Setup::function).orElse(""));
        if (function.isEmpty()) {
            throw Refused.request("No Lambda rotation function ARN is associated with this secret.");
        }
        if (!functions.admits(function, secret.scope().account())) {
            throw Refused.denied("Secrets Manager cannot invoke the specified Lambda function. Ensure that the function"
                    + " policy grants access to the principal " + LambdaFunctions.PRINCIPAL + ".");
        }
        Rules rules = body.has("RotationRules")
                ? Rules.of(body.path("RotationRules"))
                : known.map(Setup::rules).orElseThrow(() -> Refused.parameter("RotationRules are required."));
        setups.put(secret.arn(), new Setup(true, function, rules, known.flatMap(Setup::last), clock.instant()));
    }

    /** Asked again with the rotation's own token, the service answers as before; with another, it refuses. */
    private void reattempt(Secret secret, String pending, String token) {
        driver.rotate(secret, pending);
        if (!pending.equals(token)) {
            throw Refused.request("A previous rotation isn't complete. That rotation will be reattempted.");
        }
    }

    private void test(Secret secret, String token) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        JsonNode current = versions.get(secret, copy);
        copy.put("ClientRequestToken", token);
        copy.set("SecretString", current.get("SecretString"));
        copy.putArray("VersionStages").add(Secret.PENDING);
        versions.put(secret, copy);
        driver.test(secret, token);
    }
}
