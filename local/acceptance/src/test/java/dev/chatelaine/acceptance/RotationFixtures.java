package dev.chatelaine.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** The secrets that the test events name, each in the state that its event finds. */
final class RotationFixtures {

    static final String TOKEN = "22222222-2222-2222-2222-222222222222";
    static final String PREVIOUS = "11111111-1111-1111-1111-111111111111";

    private static final String USER = "events";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final LocalCloud cloud;
    private final DatabaseServer server;
    private final SecretsManagerClient manager;
    private final String password = "events-" + UUID.randomUUID();

    RotationFixtures(LocalCloud cloud, DatabaseServer server) {
        this.cloud = cloud;
        this.server = server;
        this.manager = cloud.secrets();
    }

    void put() {
        makeUser();
        String master =
                create("chatelaine/master/events", server.administrator().toString());
        ObjectNode good = server.place()
                .put("username", USER)
                .put("password", password)
                .put("strategy", "alternating")
                .put("masterarn", master);
        create("events/candidate", good.toString());
        ready(good);
        overtaken(good);
        unusable("no-json", "not a JSON object");
        unusable("engine", good.deepCopy().put("engine", "mysql").toString());
        unusable("plain-text", good.deepCopy().put("ssl", false).toString());
        unusable("overlap", good.deepCopy().put("strategy", "overlap").toString());
        pending("other-host", good, good.deepCopy().put("host", "other.example"));
        foreign(good);
        begun("empty", good);
        begun("rotated", good);
        stop();
    }

    private void makeUser() {
        try {
            for (String role : List.of(USER + "_clone", USER)) {
                server.run("DROP ROLE IF EXISTS " + role);
            }
            server.run("CREATE ROLE " + USER + " LOGIN PASSWORD '" + password + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void ready(ObjectNode good) {
        pending("ready", good, good);
        pending("wrong-password", good.deepCopy().put("password", "wrong"), next(good));
        ObjectNode alone = good.deepCopy()
                .put("strategy", "single")
                .put("host", "127.0.0.1")
                .put("port", 1);
        pending("unreachable", alone, alone);
    }

    private static ObjectNode next(ObjectNode value) {
        return value.deepCopy().put("username", USER + "_clone").put("password", "next");
    }

    private void overtaken(ObjectNode good) {
        setUp("overtaken", good.toString());
        manager.putSecretValue(call -> call.secretId("events/overtaken")
                .clientRequestToken(PREVIOUS)
                .secretString(good.toString())
                .versionStages("AWSPREVIOUS"));
    }

    private void foreign(ObjectNode good) {
        ObjectNode host = good.deepCopy().put("host", "elsewhere.example");
        pending("foreign-host", host, next(host));
        ObjectNode master = good.deepCopy()
                .put("masterarn", "arn:aws:secretsmanager:us-east-1:111111111111:secret:elsewhere-a1b2c3");
        pending("foreign-master", master, next(master));
    }

    /** A secret whose current value no rotation can use. */
    private void unusable(String name, String value) {
        setUp(name, value);
        pending(name, value);
    }

    private void pending(String name, ObjectNode current, ObjectNode pending) {
        setUp(name, current.toString());
        pending(name, pending.toString());
    }

    private void pending(String name, String value) {
        manager.putSecretValue(call -> call.secretId("events/" + name)
                .clientRequestToken(TOKEN)
                .secretString(value)
                .versionStages("AWSPENDING"));
    }

    /** Sets a rotation up, for later. */
    private void setUp(String name, String value) {
        create("events/" + name, value);
        String test = manager.rotateSecret(call -> call.secretId("events/" + name)
                        .rotateImmediately(false)
                        .rotationLambdaARN(cloud.output("RotateSecretFunctionName"))
                        .rotationRules(rules -> rules.automaticallyAfterDays(30L)))
                .versionId();
        await(name, test, List.of());
    }

    /** Begins a rotation that gets no further than its empty version. */
    private void begun(String name, ObjectNode value) {
        create("events/" + name, value.toString());
        ObjectNode fault = LocalCloud.JSON
                .createObjectNode()
                .put("service", "secretsmanager")
                .put("action", "DescribeSecret")
                .put("caller", "RotateSecret");
        fault.putObject("error")
                .put("status", 400)
                .put("code", "AccessDeniedException")
                .put("message", "not yet");
        cloud.control("POST", "/faults", fault);
        manager.rotateSecret(call -> call.secretId("events/" + name)
                .clientRequestToken(TOKEN)
                .rotationLambdaARN(cloud.output("RotateSecretFunctionName"))
                .rotationRules(rules -> rules.automaticallyAfterDays(30L)));
    }

    /** Waits until Secrets Manager has given the begun rotations up. */
    private void stop() {
        for (String name : List.of("empty", "rotated")) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!failed(name)) {
                assertThat(System.nanoTime()).as(name + " goes on").isLessThan(end);
                pause();
            }
        }
        cloud.control("DELETE", "/faults", null);
    }

    private boolean failed(String name) {
        String arn =
                manager.describeSecret(call -> call.secretId("events/" + name)).arn();
        return cloud.control("GET", "/journal?service=secretsmanager&action=RotationFailed", null)
                .path("entries")
                .valueStream()
                .anyMatch(entry -> entry.path("resource").asText().equals(arn));
    }

    private void await(String name, String version, List<String> labels) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!labels(name, version).equals(labels)) {
            assertThat(System.nanoTime()).as(name + " is not " + labels).isLessThan(end);
            pause();
        }
    }

    private List<String> labels(String name, String version) {
        return manager.describeSecret(call -> call.secretId("events/" + name))
                .versionIdsToStages()
                .getOrDefault(version, List.of());
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String create(String name, String value) {
        try {
            manager.deleteSecret(call -> call.secretId(name).forceDeleteWithoutRecovery(true));
        } catch (ResourceNotFoundException absent) {
            // There is none of an earlier run.
        }
        return manager.createSecret(call -> call.name(name).secretString(value)).arn();
    }
}
