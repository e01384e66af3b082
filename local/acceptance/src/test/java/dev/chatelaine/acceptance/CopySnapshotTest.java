package dev.chatelaine.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ec2.model.Snapshot;
import software.amazon.awssdk.services.ec2.model.SnapshotState;
import software.amazon.awssdk.services.ec2.model.Volume;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** The deployed state machine: from an encrypted volume to a copy in the second account, and every refusal. */
class CopySnapshotTest {

    private static final Events EVENTS = new Events("snapshot-copy");

    private static LocalCloud cloud;
    private static SecondAccount accounts;
    private static String volume;

    private final String run = "t-" + UUID.randomUUID();

    @BeforeAll
    static void start() {
        cloud = LocalCloud.running();
        accounts = new SecondAccount(cloud);
        volume = accounts.volume();
    }

    @AfterAll
    static void stop() {
        if (accounts != null) {
            accounts.close();
        }
    }

    private String input() {
        ObjectNode input =
                LocalCloud.JSON.createObjectNode().put("plan", "second-account").put("runId", run);
        input.putObject("source").put("kind", "volume").put("id", volume);
        return input.toString();
    }

    private void nothingIsOpen(String policyBefore) {
        assertThat(SecondAccount.ofRun(accounts.source, run))
                .allSatisfy(snapshot ->
                        assertThat(accounts.shared(snapshot.snapshotId())).isFalse());
        assertThat(accounts.keyPolicy()).isEqualTo(policyBefore);
    }

    private void succeeded(SecondAccount.End end) {
        assertThat(end.status()).as(end.body().toString()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(SecondAccount.ofRun(accounts.source, run)).hasSize(1);
        assertThat(SecondAccount.ofRun(accounts.target, run))
                .singleElement()
                .extracting(Snapshot::state)
                .isEqualTo(SnapshotState.COMPLETED);
    }

    @Test
    void aVolumeIsCopiedAndNothingIsLeftOpen() {
        String before = accounts.keyPolicy();
        SecondAccount.End end = accounts.execute(run, input());
        succeeded(end);
        nothingIsOpen(before);
        JsonNode target = end.body().path("target");
        assertThat(target.path("key").asText()).startsWith("arn:aws:kms:us-east-1:222222222222:key/");
        assertThat(SecondAccount.ofRun(accounts.target, run).getFirst().kmsKeyId())
                .isEqualTo(target.path("key").asText());
        Volume restored = accounts.target
                .describeVolumes(call -> call.volumeIds(target.path("restored").asText()))
                .volumes()
                .getFirst();
        assertThat(restored.stateAsString()).isEqualTo("available");
        assertThat(restored.kmsKeyId()).isEqualTo(target.path("key").asText());
        assertThat(end.body().path("revoked").asBoolean()).isTrue();
        assertThat(end.body().path("verified").asBoolean()).isTrue();
    }

    @Test
    void theSameRunAgainCopiesNothingTwice() {
        succeeded(accounts.execute(run, input()));
        SecondAccount.End again = accounts.execute(run + ".2", input());
        succeeded(again);
        assertThat(again.body().path("steps").get(0).path("outcome").asText()).isEqualTo("the copy is there already");
    }

    /** The answer of a call is lost after its effect: what it made is found again, and not made twice. */
    @ParameterizedTest
    @CsvSource({
        "ec2,CreateSnapshot",
        "kms,PutKeyPolicy",
        "ec2,ModifySnapshotAttribute",
        "ec2,CopySnapshot",
        "ec2,CreateVolume"
    })
    void aLostAnswerMakesNothingTwice(String service, String action) {
        String before = accounts.keyPolicy();
        cloud.control(
                "POST",
                "/faults",
                LocalCloud.JSON
                        .createObjectNode()
                        .put("service", service)
                        .put("action", action)
                        .put("count", 1)
                        .put("lost", true));
        try {
            succeeded(accounts.execute(run, input()));
        } finally {
            cloud.control("DELETE", "/faults", null);
        }
        nothingIsOpen(before);
    }

    @Test
    void aTargetRoleThatCouldNotReadIsRefusedWithTheMissingStatement() {
        String before = accounts.keyPolicy();
        String document = accounts.iam
                .getRolePolicy(call -> call.roleName(SecondAccount.ROLE).policyName("UseTheSourcesKeys"))
                .policyDocument();
        accounts.iam.deleteRolePolicy(call -> call.roleName(SecondAccount.ROLE).policyName("UseTheSourcesKeys"));
        try {
            SecondAccount.End end = accounts.execute(run, input());
            assertThat(end.error()).isEqualTo("dev.chatelaine.Denied");
            assertThat(end.body().path("errorMessage").asText())
                    .contains("would not be able to make the copy, so nothing was begun")
                    .contains("\"statement\":{\"Effect\":\"Allow\",\"Action\":[\"kms:DescribeKey\",\"kms:Decrypt\","
                            + "\"kms:ReEncryptFrom\",\"kms:CreateGrant\"],\"Resource\":[\"" + accounts.key + "\"]}");
        } finally {
            accounts.iam.putRolePolicy(call -> call.roleName(SecondAccount.ROLE)
                    .policyName("UseTheSourcesKeys")
                    .policyDocument(URLDecoder.decode(document, StandardCharsets.UTF_8)));
        }
        assertThat(SecondAccount.ofRun(accounts.source, run)).isEmpty();
        nothingIsOpen(before);
    }

    @Test
    void aRunThatFailsHalfWayLeavesNothingOpenAndCanGoOn() {
        String before = accounts.keyPolicy();
        cloud.control(
                "POST",
                "/faults",
                LocalCloud.JSON
                        .createObjectNode()
                        .put("service", "ec2")
                        .put("action", "CopySnapshot")
                        .set(
                                "error",
                                LocalCloud.JSON
                                        .createObjectNode()
                                        .put("status", 403)
                                        .put("code", "UnauthorizedOperation")
                                        .put("message", "no")));
        try {
            assertThat(accounts.execute(run, input()).error()).isEqualTo("dev.chatelaine.Denied");
        } finally {
            cloud.control("DELETE", "/faults", null);
        }
        nothingIsOpen(before);
        succeeded(accounts.execute(run + ".2", input()));
        nothingIsOpen(before);
    }

    @TestFactory
    Stream<DynamicTest> events() {
        return EVENTS.names().stream().map(name -> DynamicTest.dynamicTest(name, () -> refused(name)));
    }

    /** An execution's name can be taken once: these go on with a run that never was. */
    private static void refused(String name) {
        JsonNode input = LocalCloud.read(EVENTS.event(name));
        String execution = input.path("runId").asText().replaceAll("[^A-Za-z0-9-]", "-");
        SecondAccount.End end = accounts.execute(execution + "." + System.nanoTime() % 10_000, input.toString());
        EVENTS.expectation(name).check(end.answer());
        assertThat(end.error()).isEqualTo(end.body().path("errorType").asText());
    }

    @Test
    void everyExpectedFileHasItsEvent() {
        assertThat(EVENTS.expectedNames()).isEqualTo(EVENTS.names());
    }
}
