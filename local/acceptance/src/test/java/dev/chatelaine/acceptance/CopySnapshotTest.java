package dev.chatelaine.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.Volume;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionNotRedrivableException;
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
        return input(run, volume);
    }

    private static String input(String id, String source) {
        ObjectNode input =
                LocalCloud.JSON.createObjectNode().put("plan", "second-account").put("runId", id);
        input.putObject("source").put("kind", "volume").put("id", source);
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
    void aRunThatSucceededIsNotRunAgainButAnswersItsOutput() {
        SecondAccount.End end = accounts.execute(run, input());
        succeeded(end);
        assertThatThrownBy(() -> accounts.execute(run, input())).isInstanceOf(ExecutionAlreadyExistsException.class);
        assertThatThrownBy(() -> accounts.redrive(run)).isInstanceOf(ExecutionNotRedrivableException.class);
        assertThat(accounts.again(run).body()).isEqualTo(end.body());
    }

    @Test
    void snapshotCopyAndVolumeCarryThePlansTags() {
        JsonNode target = accounts.execute(run, input()).body().path("target");
        Tag tag = Tag.builder().key("purpose").value("backup").build();
        assertThat(SecondAccount.ofRun(accounts.source, run).getFirst().tags()).contains(tag);
        assertThat(SecondAccount.ofRun(accounts.target, run).getFirst().tags()).contains(tag);
        assertThat(accounts.target
                        .describeVolumes(
                                call -> call.volumeIds(target.path("restored").asText()))
                        .volumes()
                        .getFirst()
                        .tags())
                .contains(tag);
    }

    /** The plan keeps copies for seven days; time of volumes is turned back and on, the functions' is not. */
    @Test
    void anOldCopyIsDeletedOnceANewOneIsVerified() {
        String old = "t-" + UUID.randomUUID();
        String lone = accounts.volume();
        advance(-8);
        try {
            accounts.execute(old + "-lone", input(old + "-lone", lone));
            accounts.execute(old, input(old, volume));
        } finally {
            advance(8);
        }
        SecondAccount.End end = accounts.execute(run, input());
        succeeded(end);
        assertThat(end.body().path("steps").get(7).path("outcome").asText()).startsWith("deleted ");
        assertThat(SecondAccount.ofRun(accounts.target, old)).isEmpty();
        assertThat(SecondAccount.ofRun(accounts.source, old)).hasSize(1);
        assertThat(SecondAccount.ofRun(accounts.target, old + "-lone")).hasSize(1);
    }

    private static void advance(int days) {
        cloud.control("PUT", "/ec2/clock", LocalCloud.JSON.createObjectNode().put("advance", days * 86_400.0));
    }

    @Test
    void aStoppedRunIsClosedAndGoesOnWhenItIsRedriven() {
        String before = accounts.keyPolicy();
        accounts.stopWhen(run, input(), this::isShared);
        SecondAccount.await(() -> accounts.keyPolicy().equals(before) && !isShared());
        succeeded(accounts.redrive(run));
        nothingIsOpen(before);
    }

    private boolean isShared() {
        return SecondAccount.ofRun(accounts.source, run).stream()
                .anyMatch(snapshot -> accounts.shared(snapshot.snapshotId()));
    }

    @Test
    void runsAtOnceLeaveTheKeyPolicyAsItWas() {
        String before = accounts.keyPolicy();
        List<String> runs = List.of(run, run + "-b");
        List<SecondAccount.End> ends = runs.parallelStream()
                .map(name -> accounts.execute(name, input(name, volume)))
                .toList();
        assertThat(ends)
                .allSatisfy(end ->
                        assertThat(end.status()).as(end.body().toString()).isEqualTo(ExecutionStatus.SUCCEEDED));
        nothingIsOpen(before);
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
        succeeded(accounts.redrive(run));
        nothingIsOpen(before);
    }

    @TestFactory
    Stream<DynamicTest> events() {
        return EVENTS.names().stream()
                .filter(name -> name.startsWith("copy-") || name.startsWith("refused-"))
                .map(name -> DynamicTest.dynamicTest(name, () -> event(name)));
    }

    /** An execution's name can be taken once, so each time the run gets an id of its own; and the volume is this test's. */
    private static void event(String name) {
        ObjectNode input = (ObjectNode) LocalCloud.read(EVENTS.event(name));
        String id = "t-" + UUID.randomUUID();
        if (!name.contains("malformed-run-id")) {
            input.put("runId", id);
        }
        if (name.startsWith("copy-")) {
            ((ObjectNode) input.get("source")).put("id", volume);
        }
        SecondAccount.End end = accounts.execute(id, input.toString());
        EVENTS.expectation(name).check(end.answer());
        assertThat(end.error()).isEqualTo(end.body().path("errorType").textValue());
    }
}
