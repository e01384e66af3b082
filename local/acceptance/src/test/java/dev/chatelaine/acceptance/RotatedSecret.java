package dev.chatelaine.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** A database user and its secret, made anew. */
final class RotatedSecret {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final LocalCloud cloud;
    private final DatabaseServer server;
    private final SecretsManagerClient manager;
    private final String user;
    private final Set<String> passwords = ConcurrentHashMap.newKeySet();

    RotatedSecret(LocalCloud cloud, DatabaseServer server, String user, String strategy) throws SQLException {
        this.cloud = cloud;
        this.server = server;
        this.manager = cloud.secrets();
        this.user = user;
        make(strategy);
    }

    private void make(String strategy) throws SQLException {
        String password = "first-" + UUID.randomUUID();
        passwords.add(password);
        for (String role : List.of(user + "_clone", user)) {
            server.run("DO $$ BEGIN IF EXISTS (SELECT FROM pg_roles WHERE rolname = '" + role + "') THEN DROP OWNED BY "
                    + role + " CASCADE; DROP ROLE " + role + "; END IF; END $$");
        }
        server.run("CREATE ROLE " + user + " LOGIN PASSWORD '" + password + "'");
        String master = create("chatelaine/master/" + user, server.administrator());
        ObjectNode value =
                server.place().put("username", user).put("password", password).put("strategy", strategy);
        create(user, strategy.equals("alternating") ? value.put("masterarn", master) : value);
    }

    private String create(String name, JsonNode value) {
        forget(name);
        return manager.createSecret(call -> call.name(name).secretString(value.toString()))
                .arn();
    }

    private void forget(String name) {
        try {
            manager.deleteSecret(call -> call.secretId(name).forceDeleteWithoutRecovery(true));
        } catch (ResourceNotFoundException absent) {
            // There is none of an earlier run.
        }
    }

    /** The value that applications use. */
    JsonNode current() {
        return at("AWSCURRENT");
    }

    /** The value that they will use, or use since a moment ago. */
    JsonNode next() {
        return at("AWSPENDING");
    }

    private JsonNode at(String stage) {
        String text = manager.getSecretValue(call -> call.secretId(user).versionStage(stage))
                .secretString();
        try {
            JsonNode value = LocalCloud.JSON.readTree(text);
            passwords.add(value.get("password").asText());
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> passwords() {
        return passwords;
    }

    /** Begins a rotation. */
    String begin() {
        return manager.rotateSecret(call -> call.secretId(user)
                        .rotationLambdaARN(cloud.output("RotateSecretFunctionName"))
                        .rotationRules(rules -> rules.automaticallyAfterDays(30L)))
                .versionId();
    }

    /** Waits until a version is current. */
    void await(String version) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!labels(version).contains("AWSCURRENT")) {
            if (System.nanoTime() > end) {
                throw new AssertionError(version + " is not current: " + journal());
            }
            Thread.sleep(50);
        }
        current();
    }

    List<String> labels(String version) {
        return manager.describeSecret(call -> call.secretId(user))
                .versionIdsToStages()
                .getOrDefault(version, List.of());
    }

    /** What the front noted of rotations, for a failure's message. */
    String journal() {
        return cloud.control("GET", "/journal?service=secretsmanager", null).toString();
    }
}
