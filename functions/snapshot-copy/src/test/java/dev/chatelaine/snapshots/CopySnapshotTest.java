package dev.chatelaine.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopySnapshotTest {

    private Bundle bundle = new Bundle();

    @AfterEach
    void close() {
        bundle.close();
    }

    private String policy() {
        return bundle.accounts.sourcePolicy();
    }

    @Test
    void aVolumeIsCopiedAndNothingIsLeftOpen() throws IOException {
        String before = policy();
        StateMachine.End end = bundle.run("r1");
        bundle.accounts.demandCopied(end, before);
        JsonNode output = end.output();
        assertThat(output.path("runId").asText()).isEqualTo("r1");
        assertThat(output.path("target").path("key").asText()).isEqualTo(TwoAccounts.TARGET_KEY);
        assertThat(output.path("target").path("restored").asText()).startsWith("vol-");
        assertThat(output.path("revoked").asBoolean()).isTrue();
        assertThat(output.path("verified").asBoolean()).isTrue();
        assertThat(output.path("steps").findValuesAsText("name"))
                .containsExactly(
                        "CheckCopy",
                        "TakeSnapshot",
                        "OpenSnapshot",
                        "ReceiveSnapshot",
                        "CloseSnapshot",
                        "RestoreVolume",
                        "VerifyCopy",
                        "ExpireCopies");
    }

    @Test
    void theRestoreComesAfterTheClosing() throws IOException {
        bundle.run("r1");
        assertThat(bundle.accounts.calls.made.lastIndexOf("kms:PutKeyPolicy"))
                .isLessThan(bundle.accounts.calls.made.indexOf("ec2:CreateVolume"));
    }

    @Test
    void aCopyThatLacksTheKeyFailsAndNothingIsLeftOpen() throws IOException {
        String before = policy();
        bundle.accounts.keyReadable = false;
        StateMachine.End end = bundle.run("r1");
        assertThat(end.succeeded()).isFalse();
        assertThat(end.output().path("Error").asText()).isEqualTo("dev.chatelaine.Denied");
        assertThat(bundle.accounts.ebs.of(TwoAccounts.TARGET)).isEmpty();
        bundle.accounts.demandClosed(before);
    }

    @Test
    void anExistingSnapshotIsCopied() throws IOException {
        bundle.run("r1");
        String snapshot = bundle.accounts.ebs.of(TwoAccounts.SOURCE).getFirst().snapshotId();
        String input = Bundle.input("snapshot", snapshot).replace("r1", "r2");
        StateMachine.End end = bundle.run(input, "r2");
        assertThat(end.succeeded()).as(String.valueOf(end.output())).isTrue();
        assertThat(bundle.accounts.ebs.of(TwoAccounts.SOURCE)).hasSize(1);
        assertThat(bundle.accounts.ebs.of(TwoAccounts.TARGET)).hasSize(2);
    }

    @Test
    void withoutAZoneNoVolumeIsRestored() throws IOException {
        bundle.close();
        bundle = new Bundle(Map.of("RESTORE_ZONE", ""));
        StateMachine.End end = bundle.run("r1");
        assertThat(end.succeeded()).isTrue();
        assertThat(end.output().path("target").has("restored")).isFalse();
        assertThat(bundle.accounts.ebs.volumes).hasSize(1);
    }

    private void refused(StateMachine.End end, String error, String message) throws IOException {
        assertThat(end.succeeded()).isFalse();
        assertThat(end.output().path("Error").asText()).isEqualTo("dev.chatelaine." + error);
        assertThat(end.message()).contains(message);
        assertThat(bundle.accounts.ebs.snapshots).isEmpty();
        assertThat(bundle.accounts.calls.made).doesNotContain("kms:PutKeyPolicy");
    }

    @Test
    void aRoleThatCouldNotReadTheKeyIsRefusedWithTheMissingStatement() throws IOException {
        bundle.accounts.rolePolicies.put(
                "UseKeys",
                "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"kms:*\",\"Resource\":\"" + TwoAccounts.TARGET_KEY
                        + "\"}]}");
        refused(
                bundle.run("r1"),
                "Denied",
                "\"statement\":{\"Effect\":\"Allow\",\"Action\":[\"kms:DescribeKey\",\"kms:Decrypt\","
                        + "\"kms:ReEncryptFrom\",\"kms:CreateGrant\"],\"Resource\":[\"" + TwoAccounts.SOURCE_KEY
                        + "\"]}");
    }

    @Test
    void aDenyInTheKeyPolicyIsRefusedByItsName() throws IOException {
        String deny = "{\"Sid\":\"NobodyElse\",\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"kms:Decrypt\","
                + "\"Resource\":\"*\",\"Condition\":{\"StringNotEquals\":{\"aws:PrincipalAccount\":\""
                + TwoAccounts.SOURCE + "\"}}}";
        bundle.accounts.keyPolicies.compute(
                TwoAccounts.SOURCE_KEY, (_, policy) -> policy.replace("[ {", "[ " + deny + ", {"));
        refused(bundle.run("r1"), "Denied", "Statement NobodyElse of the key policy denies kms:Decrypt.");
    }

    @Test
    void aPolicyThatMayNotBeEditedMustLetTheRoleIn() throws IOException {
        bundle.close();
        bundle = new Bundle(Map.of("KEY_POLICY", "as-is"));
        refused(
                bundle.run("r1"),
                "Denied",
                "\"keyPolicyStatement\":{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\""
                        + "arn:aws:iam::222222222222:role/copier\"}");
    }

    @Test
    void anUnencryptedVolumeIsRefused() throws IOException {
        bundle.accounts.ebs.volumes.put(TwoAccounts.VOLUME, TwoAccounts.volume(null));
        refused(bundle.run("r1"), "Conflict", "The source is not encrypted");
    }

    @ParameterizedTest
    @CsvSource({
        "managed,a key that AWS manages",
        "Disabled,is not an enabled symmetric encryption key",
        "PendingDeletion,is not an enabled symmetric encryption key"
    })
    void aKeyThatCannotBeSharedIsRefused(String state, String message) throws IOException {
        bundle.accounts.keyStates.put(TwoAccounts.SOURCE_KEY, state);
        refused(bundle.run("r1"), "Conflict", message);
    }

    @Test
    void aVolumeThatIsNotThereIsRefused() throws IOException {
        refused(bundle.run(Bundle.input("volume", "vol-0ffffffffffffffff"), "r1"), "NotFound", "vol-0ffffffffffffffff");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"weekly\"|\"daily\"|names no plan of this stack",
                "\"volume\"|\"dbInstance\"|\"dbInstance\" is not supported in this version",
                "\"volume\"|\"disk\"|\"/source/kind\" is malformed",
                "vol-|snap-|\"/source/id\" is malformed",
                "\"r1\"|\"r1/..\"|\"/runId\" is malformed",
                "\"runId\":\"r1\"|\"run\":\"r1\"|Unknown field \"/run\"",
                "\"runId\"|\"copyId\":\"snap-0aaaaaaaaaaaaaaaa\",\"runId\"|Unknown field \"/copyId\"",
                "\"plan\"|\"targetAccount\"|Unknown field \"/targetAccount\"",
            })
    void aMalformedInputIsRefusedByPlace(String what, String by, String message) throws IOException {
        refused(
                bundle.run(Bundle.input("volume", TwoAccounts.VOLUME).replace(what, by), "r1"),
                "InvalidRequest",
                message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"r2", "r1.2", "r1-2", "xr1"})
    void anExecutionOfAnotherNameIsRefused(String name) throws IOException {
        refused(bundle.run(name), "InvalidRequest", "The execution is not named by \"/runId\"");
    }

    @Test
    void theIdOfARunOfAnotherSourceIsRefused() throws IOException {
        bundle.run("r1");
        String other = "vol-0aaaaaaaaaaaaaaaa";
        bundle.accounts.ebs.volumes.put(
                other,
                TwoAccounts.volume(TwoAccounts.SOURCE_KEY).toBuilder()
                        .volumeId(other)
                        .build());
        StateMachine.End end = bundle.run(Bundle.input("volume", other), "r1");
        assertThat(end.message()).contains("belongs to a run of another source");
    }
}
