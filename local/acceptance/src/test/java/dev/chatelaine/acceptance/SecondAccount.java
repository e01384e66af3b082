package dev.chatelaine.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Snapshot;
import software.amazon.awssdk.services.ec2.model.SnapshotAttributeName;
import software.amazon.awssdk.services.ec2.model.VolumeState;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** The state machine CopySnapshot, and both accounts as their administrators see them. */
final class SecondAccount implements AutoCloseable {

    static final String TARGET = "222222222222";
    static final String ROLE = "chatelaine-snapshots";

    final Ec2Client source;
    final Ec2Client target;
    final KmsClient kms;
    final IamClient iam;
    private final SfnClient states;
    private final String machine;
    final String key;

    SecondAccount(LocalCloud cloud) {
        source = cloud.client(Ec2Client.builder(), LocalCloud.ACCOUNT);
        target = cloud.client(Ec2Client.builder(), TARGET);
        kms = cloud.client(KmsClient.builder(), LocalCloud.ACCOUNT);
        iam = cloud.client(IamClient.builder(), TARGET);
        states = cloud.client(SfnClient.builder(), LocalCloud.ACCOUNT);
        machine = cloud.output("CopySnapshotArn");
        key = cloud.output("SnapshotKeys");
    }

    /** How an execution ended. */
    record End(ExecutionStatus status, String error, JsonNode body) {
        /** As a function's answer would be. */
        LocalCloud.Answer answer() {
            return new LocalCloud.Answer(status != ExecutionStatus.SUCCEEDED, body);
        }
    }

    End execute(String name, String input) {
        String arn = states.startExecution(
                        call -> call.stateMachineArn(machine).name(name).input(input))
                .executionArn();
        return ended(arn);
    }

    /** Goes on with a failed or stopped execution, under its name. */
    End redrive(String name) {
        String arn = arn(name);
        states.redriveExecution(call -> call.executionArn(arn));
        return ended(arn);
    }

    /** Starts an execution, and stops it as soon as something is so. */
    void stopWhen(String name, String input, BooleanSupplier isSo) {
        states.startExecution(call -> call.stateMachineArn(machine).name(name).input(input));
        await(isSo);
        states.stopExecution(call -> call.executionArn(arn(name)));
    }

    /** An execution that was run before. */
    End again(String name) {
        return ended(arn(name));
    }

    private String arn(String name) {
        return machine.replace(":stateMachine:", ":execution:") + ":" + name;
    }

    private End ended(String arn) {
        await(() -> describe(arn).status() != ExecutionStatus.RUNNING);
        DescribeExecutionResponse end = describe(arn);
        boolean good = end.status() == ExecutionStatus.SUCCEEDED;
        return new End(end.status(), end.error(), json(good ? end.output() : end.cause()));
    }

    private DescribeExecutionResponse describe(String arn) {
        return states.describeExecution(call -> call.executionArn(arn));
    }

    private static JsonNode json(String text) {
        try {
            return LocalCloud.JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String volume() {
        String id = source.createVolume(call -> call.availabilityZone("us-east-1a")
                        .size(8)
                        .encrypted(true)
                        .kmsKeyId(key))
                .volumeId();
        await(() -> source.describeVolumes(call -> call.volumeIds(id))
                        .volumes()
                        .getFirst()
                        .state()
                == VolumeState.AVAILABLE);
        return id;
    }

    String keyPolicy() {
        return kms.getKeyPolicy(call -> call.keyId(key).policyName("default")).policy();
    }

    boolean shared(String snapshot) {
        return !source.describeSnapshotAttribute(
                        call -> call.snapshotId(snapshot).attribute(SnapshotAttributeName.CREATE_VOLUME_PERMISSION))
                .createVolumePermissions()
                .isEmpty();
    }

    static List<Snapshot> ofRun(Ec2Client account, String run) {
        Filter filter = Filter.builder().name("tag:chatelaine:run").values(run).build();
        return account.describeSnapshots(call -> call.ownerIds("self").filters(filter))
                .snapshots();
    }

    static void await(BooleanSupplier holds) {
        long end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not so within four minutes");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(100));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        source.close();
        target.close();
        kms.close();
        iam.close();
        states.close();
    }
}
