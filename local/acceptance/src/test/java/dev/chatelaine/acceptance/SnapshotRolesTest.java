package dev.chatelaine.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.OperationType;
import software.amazon.awssdk.services.kms.KmsClient;

/** What the steps' roles may not do, asked with the roles' own credentials. */
class SnapshotRolesTest {

    private static LocalCloud cloud;
    private static SecondAccount accounts;
    private static String volume;
    private static String snapshot;

    @BeforeAll
    static void start() {
        cloud = LocalCloud.running();
        accounts = new SecondAccount(cloud);
        volume = accounts.volume();
        snapshot = accounts.source.createSnapshot(call -> call.volumeId(volume)).snapshotId();
    }

    @AfterAll
    static void stop() {
        if (accounts != null) {
            accounts.close();
        }
    }

    private static String keyOf(String step) {
        return Stack.accessKeyOf(cloud, cloud.output(step + "FunctionName"));
    }

    private static void denied(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        refusal -> assertThat(refusal.awsErrorDetails().errorCode())
                                .isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CheckCopy",
                "OpenSnapshot",
                "ReceiveSnapshot",
                "CloseSnapshot",
                "RestoreVolume",
                "VerifyCopy",
                "ExpireCopies"
            })
    void onlyTakeSnapshotMakesSnapshots(String step) {
        try (Ec2Client ec2 = cloud.client(Ec2Client.builder(), keyOf(step))) {
            denied("UnauthorizedOperation", () -> ec2.createSnapshot(call -> call.volumeId(volume)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CheckCopy",
                "TakeSnapshot",
                "ReceiveSnapshot",
                "RestoreVolume",
                "VerifyCopy",
                "ExpireCopies",
                "ExplainAccess"
            })
    void onlyOpeningAndClosingChangeSharesAndKeyPolicies(String step) {
        String key = keyOf(step);
        try (Ec2Client ec2 = cloud.client(Ec2Client.builder(), key);
                KmsClient kms = cloud.client(KmsClient.builder(), key)) {
            denied(
                    "UnauthorizedOperation",
                    () -> ec2.modifySnapshotAttribute(call -> call.snapshotId(snapshot)
                            .operationType(OperationType.ADD)
                            .userIds("333333333333")));
            denied(
                    "AccessDeniedException",
                    () -> kms.putKeyPolicy(call ->
                            call.keyId(accounts.key).policyName("default").policy("{}")));
        }
    }

    /** Nothing but what a run made can be deleted. */
    @Test
    void takeSnapshotDeletesNoSnapshotOfOthers() {
        try (Ec2Client ec2 = cloud.client(Ec2Client.builder(), keyOf("TakeSnapshot"))) {
            denied("UnauthorizedOperation", () -> ec2.deleteSnapshot(call -> call.snapshotId(snapshot)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"OpenSnapshot", "CloseSnapshot", "ExplainAccess"})
    void thePolicyIsAllThatTheyMayDoWithTheKey(String step) {
        try (KmsClient kms = cloud.client(KmsClient.builder(), keyOf(step))) {
            denied(
                    "AccessDeniedException",
                    () -> kms.generateDataKeyWithoutPlaintext(
                            call -> call.keyId(accounts.key).keySpec("AES_256")));
        }
    }
}
