package dev.chatelaine.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rotations by the deployed function, driven as Secrets Manager does, against the real PostgreSQL. */
class RotationTest {

    /** As many calls as the SDK makes of one. */
    private static final int ATTEMPTS = 3;

    private LocalCloud cloud;
    private DatabaseServer server;

    @BeforeEach
    void find() {
        cloud = LocalCloud.running();
        server = DatabaseServer.running();
    }

    @AfterEach
    void calm() {
        if (cloud != null) {
            cloud.control("DELETE", "/faults", null);
        }
    }

    @Test
    void noLoginFailsThroughTwoRotationsWithAlternatingUsers() throws Exception {
        RotatedSecret secret = new RotatedSecret(cloud, server, "loop", "alternating");
        Application application = new Application(server, secret);
        try (application) {
            secret.await(secret.begin());
            assertThat(secret.current().get("username").asText()).isEqualTo("loop_clone");
            secret.await(secret.begin());
            assertThat(secret.current().get("username").asText()).isEqualTo("loop");
        }
        assertThat(application.failures()).isEmpty();
        assertThat(application.logins()).isGreaterThan(5);
        assertNoPasswordIsLogged(secret.passwords());
    }

    @Test
    void withOneUserTheNewPasswordLogsInAndTheOldOneDoesNot() throws Exception {
        RotatedSecret secret = new RotatedSecret(cloud, server, "alone", "single");
        JsonNode before = secret.current();
        secret.await(secret.begin());
        JsonNode after = secret.current();
        assertThat(server.admits(after)).isTrue();
        assertThat(server.admits(before)).isFalse();
        assertNoPasswordIsLogged(secret.passwords());
    }

    /** Calls to Secrets Manager, lost after their effect or failed before it, as often as the SDK tries one: three times. */
    @ParameterizedTest
    @CsvSource({
        "DescribeSecret, 1, lost",
        "GetSecretValue, 1, lost",
        "GetSecretValue, 3, lost",
        "GetSecretValue, 5, lost",
        "PutSecretValue, 1, lost",
        "UpdateSecretVersionStage, 1, lost",
        "DescribeSecret, 2, error",
        "GetSecretValue, 4, error",
        "PutSecretValue, 1, error",
        "UpdateSecretVersionStage, 1, error"
    })
    void convergesWhenCallsGoWrong(String action, int nth, String kind) throws Exception {
        RotatedSecret secret = new RotatedSecret(cloud, server, "harmed", "alternating");
        Application application = new Application(server, secret);
        try (application) {
            cloud.control("POST", "/faults", fault(action, nth, kind));
            secret.await(secret.begin());
        }
        assertThat(cloud.control("GET", "/faults", null).at("/faults/0/seen").asInt())
                .as("calls that the fault met")
                .isGreaterThanOrEqualTo(nth);
        assertThat(application.failures()).isEmpty();
        assertThat(secret.current().get("username").asText()).isEqualTo("harmed_clone");
        assertThat(server.admits(secret.current())).isTrue();
        assertNoPasswordIsLogged(secret.passwords());
    }

    private static ObjectNode fault(String action, int nth, String kind) {
        ObjectNode fault = LocalCloud.JSON
                .createObjectNode()
                .put("service", "secretsmanager")
                .put("action", action)
                .put("caller", "RotateSecret")
                .put("nth", nth)
                .put("count", ATTEMPTS);
        if (kind.equals("lost")) {
            return fault.put("lost", true);
        }
        fault.putObject("error")
                .put("status", 500)
                .put("code", "InternalServiceError")
                .put("message", "An error occurred on the server side.");
        return fault;
    }

    @Test
    void aRotationThatCannotSucceedLeavesTheOldPasswordInUse() throws Exception {
        RotatedSecret secret = new RotatedSecret(cloud, server, "stuck", "alternating");
        server.run("ALTER ROLE stuck SUPERUSER");
        JsonNode before = secret.current();
        String version = secret.begin();
        List<String> events = new ArrayList<>();
        long end = System.nanoTime() + 120_000_000_000L;
        while (!events.contains("RotationFailed") && System.nanoTime() < end) {
            Thread.sleep(100);
            events.clear();
            cloud.control("GET", "/journal?service=secretsmanager&action=RotationFailed", null)
                    .path("entries")
                    .forEach(entry -> {
                        if (entry.path("resource").asText().contains(":stuck-")) {
                            events.add(entry.path("action").asText());
                        }
                    });
        }
        assertThat(events).contains("RotationFailed");
        assertThat(secret.labels(version)).containsExactly("AWSPENDING");
        assertThat(secret.current()).isEqualTo(before);
        assertThat(server.admits(before)).isTrue();
    }

    private void assertNoPasswordIsLogged(Set<String> passwords) {
        String log = server.log();
        assertThat(log.contains("PASSWORD 'SCRAM-SHA-256$4096:")).isTrue();
        assertThat(passwords).hasSizeGreaterThan(1).noneMatch(log::contains);
    }
}
