package dev.chatelaine.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.OperationType;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Snapshot;
import software.amazon.awssdk.services.ec2.model.SnapshotAttributeName;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import software.amazon.awssdk.services.ec2.model.Volume;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;

/** Volumes and snapshots of two accounts with the official SDK: states, shares, keys, roles. */
class SdkSnapshotTest {
    private static final AwsCredentials OTHER = AwsBasicCredentials.create("222222222222", "any");
    private static final String ZONE = "us-east-1a";

    private static final TagSpecification TAGGED = TagSpecification.builder()
            .resourceType(ResourceType.SNAPSHOT)
            .tags(Tag.builder().key("run").value("r1").build())
            .build();
    private static final Filter OF_RUN =
            Filter.builder().name("tag:run").values("r1").build();

    private static Ministack ministack;
    private static Ec2Client source;
    private static Ec2Client target;
    private static KmsClient kms;
    private static String sourceKey;
    private static String targetKey;
    private static String closed;

    @BeforeAll
    static void start() throws Exception {
        ministack = Ministack.start();
        source = ministack.client(Ec2Client.builder(), Ministack.ROOT);
        target = ministack.client(Ec2Client.builder(), OTHER);
        kms = ministack.client(KmsClient.builder(), Ministack.ROOT);
        sourceKey = kms.createKey().keyMetadata().arn();
        closed = kms.getKeyPolicy(b -> b.keyId(sourceKey).policyName("default")).policy();
        try (KmsClient theirs = ministack.client(KmsClient.builder(), OTHER)) {
            targetKey = theirs.createKey().keyMetadata().arn();
        }
    }

    @AfterAll
    static void stop() throws Exception {
        if (ministack != null) {
            source.close();
            target.close();
            kms.close();
            ministack.close();
        }
    }

    @BeforeEach
    void stopTheClock() throws Exception {
        clock("{\"stopped\": true}");
    }

    @AfterEach
    void closeTheKey() {
        policy(closed);
    }

    private static void clock(String body) throws Exception {
        URI uri = ministack.endpoint().resolve("/_chatelaine/ec2/clock");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .method("PUT", HttpRequest.BodyPublishers.ofString(body))
                    .build();
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private static void wait(int seconds) throws Exception {
        clock("{\"advance\": " + seconds + "}");
    }

    private static void policy(String policy) {
        kms.putKeyPolicy(b -> b.keyId(sourceKey).policyName("default").policy(policy));
    }

    private static void openTheKey() {
        policy("{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":[\"arn:aws:iam::111111111111:root\","
                + "\"arn:aws:iam::222222222222:root\"]},\"Action\":\"kms:*\",\"Resource\":\"*\"}]}");
    }

    private static String volume() throws Exception {
        String id = source.createVolume(
                        b -> b.availabilityZone(ZONE).size(8).encrypted(true).kmsKeyId(sourceKey))
                .volumeId();
        wait(10);
        return id;
    }

    private static String snapshot() throws Exception {
        String volume = volume();
        String id = source.createSnapshot(b -> b.volumeId(volume)).snapshotId();
        wait(10);
        return id;
    }

    private static String shared() throws Exception {
        String id = snapshot();
        share(id, OperationType.ADD);
        return id;
    }

    private static void share(String id, OperationType operation) {
        source.modifySnapshotAttribute(b -> b.snapshotId(id)
                .attribute(SnapshotAttributeName.CREATE_VOLUME_PERMISSION)
                .operationType(operation)
                .userIds("222222222222"));
    }

    private static String copy(Ec2Client by, String snapshot) {
        return by.copySnapshot(b -> b.sourceSnapshotId(snapshot)
                        .sourceRegion("us-east-1")
                        .destinationRegion("us-east-1")
                        .encrypted(true)
                        .kmsKeyId(targetKey))
                .snapshotId();
    }

    private static Snapshot get(Ec2Client by, String id) {
        return by.describeSnapshots(b -> b.snapshotIds(id)).snapshots().getFirst();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        refusal -> assertThat(refusal.awsErrorDetails().errorCode())
                                .isEqualTo(code));
    }

    @Test
    void aVolumeKeepsItsKeyAndIsAvailableAfterAWhile() throws Exception {
        String id = source.createVolume(
                        b -> b.availabilityZone(ZONE).size(8).encrypted(true).kmsKeyId(sourceKey))
                .volumeId();
        assertThat(source.describeVolumes(b -> b.volumeIds(id))
                        .volumes()
                        .getFirst()
                        .stateAsString())
                .isEqualTo("creating");
        wait(10);
        Volume volume = source.describeVolumes(b -> b.volumeIds(id)).volumes().getFirst();
        assertThat(volume.stateAsString()).isEqualTo("available");
        assertThat(volume.kmsKeyId()).isEqualTo(sourceKey);
        assertThat(volume.size()).isEqualTo(8);
    }

    @Test
    void aSnapshotIsPendingThenCompletedUnderTheVolumesKey() throws Exception {
        String volume = volume();
        String id = source.createSnapshot(b -> b.volumeId(volume).tagSpecifications(TAGGED))
                .snapshotId();
        assertThat(get(source, id).stateAsString()).isEqualTo("pending");
        wait(10);
        assertThat(get(source, id).stateAsString()).isEqualTo("completed");
        assertThat(get(source, id).kmsKeyId()).isEqualTo(sourceKey);
        assertThat(source.describeSnapshots(b -> b.ownerIds("self").filters(OF_RUN))
                        .snapshots())
                .extracting(Snapshot::snapshotId)
                .containsExactly(id);
    }

    @Test
    void whatIsNotSharedIsNotThereForOthers() throws Exception {
        String id = snapshot();
        refused("InvalidSnapshot.NotFound", () -> get(target, id));
        refused("InvalidSnapshot.NotFound", () -> copy(target, id));
        refused(
                "InvalidSnapshot.NotFound",
                () -> target.createVolume(b -> b.snapshotId(id).availabilityZone(ZONE)));
    }

    @Test
    void aShareIsSeenAndTakenBack() throws Exception {
        String id = shared();
        assertThat(get(target, id).ownerId()).isEqualTo("111111111111");
        share(id, OperationType.REMOVE);
        refused("InvalidSnapshot.NotFound", () -> get(target, id));
    }

    @Test
    void onlyTheOwnerShares() throws Exception {
        String id = shared();
        refused(
                "InvalidSnapshot.NotFound",
                () -> target.modifySnapshotAttribute(
                        b -> b.snapshotId(id).operationType(OperationType.ADD).userIds("333333333333")));
    }

    @Test
    void aCopyWithShareAndKeyCompletesUnderTheTargetsKey() throws Exception {
        String id = shared();
        openTheKey();
        String copy = copy(target, id);
        assertThat(get(target, copy).stateAsString()).isEqualTo("pending");
        wait(10);
        assertThat(get(target, copy).stateAsString()).isEqualTo("completed");
        assertThat(get(target, copy).kmsKeyId()).isEqualTo(targetKey);
        assertThat(get(target, copy).volumeId()).isEqualTo("vol-ffffffff");
        assertThat(get(target, copy).tags()).isEmpty();
    }

    @Test
    void aCopyWithoutTheKeyIsAcceptedAndLaterInError() throws Exception {
        String copy = copy(target, shared());
        wait(10);
        assertThat(get(target, copy).stateAsString()).isEqualTo("error");
        assertThat(get(target, copy).stateMessage()).isEqualTo("Given key ID is not accessible");
    }

    @Test
    void theKeyMustStillBeOpenWhenTheCopyIsMade() throws Exception {
        String id = shared();
        openTheKey();
        String copy = copy(target, id);
        policy(closed);
        wait(10);
        assertThat(get(target, copy).stateAsString()).isEqualTo("error");
    }

    @Test
    void aDisabledKeyServesNoCopy() throws Exception {
        String id = shared();
        openTheKey();
        kms.disableKey(b -> b.keyId(sourceKey));
        String copy = copy(target, id);
        wait(10);
        assertThat(get(target, copy).stateAsString()).isEqualTo("error");
        kms.enableKey(b -> b.keyId(sourceKey));
    }

    @Test
    void aVolumeFromTheCopyNeedsNothingOfTheSource() throws Exception {
        String id = shared();
        openTheKey();
        String copy = copy(target, id);
        wait(10);
        get(target, copy);
        policy(closed);
        share(id, OperationType.REMOVE);
        String volume = target.createVolume(b -> b.snapshotId(copy).availabilityZone(ZONE))
                .volumeId();
        wait(10);
        assertThat(target.describeVolumes(b -> b.volumeIds(volume)).volumes().getFirst())
                .satisfies(restored -> {
                    assertThat(restored.stateAsString()).isEqualTo("available");
                    assertThat(restored.kmsKeyId()).isEqualTo(targetKey);
                    assertThat(restored.snapshotId()).isEqualTo(copy);
                });
    }

    @Test
    void theSameTokenMakesOneVolume() throws Exception {
        String id = snapshot();
        List<String> made = List.of(
                source.createVolume(b -> b.snapshotId(id).availabilityZone(ZONE).clientToken("once-" + id))
                        .volumeId(),
                source.createVolume(b -> b.snapshotId(id).availabilityZone(ZONE).clientToken("once-" + id))
                        .volumeId());
        assertThat(made.getFirst()).isEqualTo(made.getLast());
    }

    @Test
    void aSnapshotUnderAwssOwnKeyCannotBeShared() throws Exception {
        String volume = source.createVolume(
                        b -> b.availabilityZone(ZONE).size(8).encrypted(true))
                .volumeId();
        wait(10);
        String id = source.createSnapshot(b -> b.volumeId(volume)).snapshotId();
        wait(10);
        refused("InvalidParameter", () -> share(id, OperationType.ADD));
    }

    @Test
    void twentyCopiesAreTheLimit() throws Exception {
        String id = shared();
        openTheKey();
        for (int i = 0; i < 20; i++) {
            copy(target, id);
        }
        refused("ResourceLimitExceeded", () -> copy(target, id));
        wait(10);
        assertThat(copy(target, id)).startsWith("snap-");
        wait(10);
    }

    @Test
    void aRoleMayWhatItsPolicyAllows() throws Exception {
        String volume = volume();
        try (Ec2Client role = ministack.client(Ec2Client.builder(), role("ec2:DescribeSnapshots"))) {
            assertThat(role.describeSnapshots().snapshots()).isNotNull();
            refused("UnauthorizedOperation", () -> role.createSnapshot(b -> b.volumeId(volume)));
        }
    }

    @Test
    void tagsNeedAPermissionOfTheirOwn() throws Exception {
        String volume = volume();
        try (Ec2Client role = ministack.client(Ec2Client.builder(), role("ec2:CreateSnapshot"))) {
            refused(
                    "UnauthorizedOperation",
                    () -> role.createSnapshot(b -> b.volumeId(volume).tagSpecifications(TAGGED)));
            assertThat(role.createSnapshot(b -> b.volumeId(volume)).snapshotId())
                    .startsWith("snap-");
        }
    }

    @Test
    void aDryRunMakesNothing() throws Exception {
        String volume = volume();
        int before = source.describeSnapshots().snapshots().size();
        refused(
                "DryRunOperation",
                () -> source.createSnapshot(b -> b.volumeId(volume).dryRun(true)));
        assertThat(source.describeSnapshots().snapshots()).hasSize(before);
    }

    private static AwsCredentials role(String action) {
        String name = action.replace(':', '-');
        try (IamClient iam = ministack.client(IamClient.builder(), Ministack.ROOT);
                StsClient sts = ministack.client(StsClient.builder(), Ministack.ROOT)) {
            String arn = iam.createRole(b -> b.roleName(name)
                            .assumeRolePolicyDocument(
                                    "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
                                            + "\"Action\":\"sts:AssumeRole\",\"Principal\":{\"AWS\":"
                                            + "\"arn:aws:iam::111111111111:root\"}}]}"))
                    .role()
                    .arn();
            iam.putRolePolicy(b -> b.roleName(name)
                    .policyName("one")
                    .policyDocument("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\""
                            + action + "\",\"Resource\":\"*\"}]}"));
            Credentials keys =
                    sts.assumeRole(b -> b.roleArn(arn).roleSessionName("me")).credentials();
            return AwsSessionCredentials.create(keys.accessKeyId(), keys.secretAccessKey(), keys.sessionToken());
        }
    }
}
