package dev.chatelaine.snapshots;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CopySnapshotRequest;
import software.amazon.awssdk.services.ec2.model.CopySnapshotResponse;
import software.amazon.awssdk.services.ec2.model.CreateSnapshotRequest;
import software.amazon.awssdk.services.ec2.model.CreateSnapshotResponse;
import software.amazon.awssdk.services.ec2.model.CreateVolumePermission;
import software.amazon.awssdk.services.ec2.model.CreateVolumeRequest;
import software.amazon.awssdk.services.ec2.model.CreateVolumeResponse;
import software.amazon.awssdk.services.ec2.model.DeleteSnapshotRequest;
import software.amazon.awssdk.services.ec2.model.DeleteSnapshotResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotAttributeRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotAttributeResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesResponse;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.ModifySnapshotAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ModifySnapshotAttributeResponse;
import software.amazon.awssdk.services.ec2.model.OperationType;
import software.amazon.awssdk.services.ec2.model.Snapshot;
import software.amazon.awssdk.services.ec2.model.Volume;

/**
 * EC2 as one account sees it.
 *
 * @param ebs what all accounts have
 * @param account whose
 * @param readable whether a copy can read the source's key when it is made
 * @param calls counts, and loses one
 */
record FakeEc2(FakeEbs ebs, String account, BooleanSupplier readable, Calls calls) implements Ec2Client {

    @Override
    public CreateSnapshotResponse createSnapshot(CreateSnapshotRequest request) {
        return calls.make("ec2:CreateSnapshot", () -> {
            Volume volume = ebs.volumes.get(request.volumeId());
            Snapshot snapshot = snapshot(volume.size(), volume.kmsKeyId())
                    .volumeId(volume.volumeId())
                    .tags(FakeEbs.tags(request.tagSpecifications()))
                    .build();
            ebs.begin(snapshot, () -> true);
            return CreateSnapshotResponse.builder()
                    .snapshotId(snapshot.snapshotId())
                    .build();
        });
    }

    private Snapshot.Builder snapshot(int size, String key) {
        return Snapshot.builder()
                .snapshotId(ebs.id("snap"))
                .ownerId(account)
                .volumeSize(size)
                .kmsKeyId(key)
                .startTime(ebs.now())
                .state("pending");
    }

    @Override
    public CopySnapshotResponse copySnapshot(CopySnapshotRequest request) {
        return calls.make("ec2:CopySnapshot", () -> {
            Snapshot source = ebs.snapshots.get(request.sourceSnapshotId());
            if (!ebs.shares(source.snapshotId()).contains(account)) {
                throw refusal("InvalidSnapshot.NotFound");
            }
            Snapshot copy = snapshot(source.volumeSize(), request.kmsKeyId())
                    .volumeId("vol-ffffffff")
                    .tags(FakeEbs.tags(request.tagSpecifications()))
                    .build();
            ebs.begin(copy, readable);
            return CopySnapshotResponse.builder().snapshotId(copy.snapshotId()).build();
        });
    }

    @Override
    public DescribeSnapshotsResponse describeSnapshots(DescribeSnapshotsRequest request) {
        return calls.make("ec2:DescribeSnapshots", () -> {
            ebs.look();
            List<Snapshot> found = ebs.snapshots.values().stream()
                    .filter(snapshot -> snapshot.ownerId().equals(account))
                    .filter(snapshot -> request.snapshotIds().isEmpty()
                            || request.snapshotIds().contains(snapshot.snapshotId()))
                    .filter(snapshot -> request.filters().stream().allMatch(filter -> tagged(snapshot, filter)))
                    .toList();
            if (found.size() < request.snapshotIds().size()) {
                throw refusal("InvalidSnapshot.NotFound");
            }
            return DescribeSnapshotsResponse.builder().snapshots(found).build();
        });
    }

    private static boolean tagged(Snapshot snapshot, Filter filter) {
        return snapshot.tags().stream()
                .anyMatch(tag -> filter.name().equals("tag:" + tag.key())
                        && filter.values().contains(tag.value()));
    }

    @Override
    public DeleteSnapshotResponse deleteSnapshot(DeleteSnapshotRequest request) {
        return calls.make("ec2:DeleteSnapshot", () -> {
            if (ebs.inUse.contains(request.snapshotId())) {
                throw refusal("InvalidSnapshot.InUse");
            }
            if (ebs.snapshots.remove(request.snapshotId()) == null) {
                throw refusal("InvalidSnapshot.NotFound");
            }
            return DeleteSnapshotResponse.builder().build();
        });
    }

    @Override
    public ModifySnapshotAttributeResponse modifySnapshotAttribute(ModifySnapshotAttributeRequest request) {
        return calls.make("ec2:ModifySnapshotAttribute", () -> {
            Set<String> shares = ebs.shares(request.snapshotId());
            if (request.operationType() == OperationType.ADD) {
                shares.addAll(request.userIds());
            } else {
                shares.removeAll(request.userIds());
            }
            return ModifySnapshotAttributeResponse.builder().build();
        });
    }

    @Override
    public DescribeSnapshotAttributeResponse describeSnapshotAttribute(DescribeSnapshotAttributeRequest request) {
        return calls.make(
                "ec2:DescribeSnapshotAttribute",
                () -> DescribeSnapshotAttributeResponse.builder()
                        .createVolumePermissions(ebs.shares(request.snapshotId()).stream()
                                .map(id -> CreateVolumePermission.builder()
                                        .userId(id)
                                        .build())
                                .toList())
                        .build());
    }

    @Override
    public CreateVolumeResponse createVolume(CreateVolumeRequest request) {
        return calls.make("ec2:CreateVolume", () -> {
            String id = ebs.volumeTokens.computeIfAbsent(request.clientToken(), _ -> restored(request));
            return CreateVolumeResponse.builder().volumeId(id).build();
        });
    }

    private String restored(CreateVolumeRequest request) {
        Snapshot source = ebs.snapshots.get(request.snapshotId());
        Volume volume = Volume.builder()
                .volumeId(ebs.id("vol"))
                .size(source.volumeSize())
                .kmsKeyId(source.kmsKeyId())
                .snapshotId(source.snapshotId())
                .state("creating")
                .build();
        ebs.begin(volume);
        return volume.volumeId();
    }

    @Override
    public DescribeVolumesResponse describeVolumes(DescribeVolumesRequest request) {
        return calls.make("ec2:DescribeVolumes", () -> {
            ebs.look();
            List<Volume> found = request.volumeIds().stream()
                    .map(ebs.volumes::get)
                    .filter(java.util.Objects::nonNull)
                    .toList();
            if (found.isEmpty()) {
                throw refusal("InvalidVolume.NotFound");
            }
            return DescribeVolumesResponse.builder().volumes(found).build();
        });
    }

    private static RuntimeException refusal(String code) {
        return Ec2Exception.builder()
                .statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }

    @Override
    public String serviceName() {
        return "ec2";
    }

    @Override
    public void close() {}
}
