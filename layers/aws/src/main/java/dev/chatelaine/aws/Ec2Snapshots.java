package dev.chatelaine.aws;

import dev.chatelaine.NotFound;
import dev.chatelaine.Shown;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CreateVolumePermission;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.OperationType;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Snapshot;
import software.amazon.awssdk.services.ec2.model.SnapshotAttributeName;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

/**
 * The snapshots of one account in one region.
 *
 * <p>EC2 knows no client token for CreateSnapshot and CopySnapshot. So the client must not repeat calls, and whoever
 * makes a snapshot gives it a tag in the same call and looks for the tag before making another.
 */
public final class Ec2Snapshots {

    private final Ec2Client ec2;
    private final String region;

    /**
     * Snapshots by this client.
     *
     * @param ec2 a client that does not repeat calls
     * @param region the client's region
     */
    public Ec2Snapshots(Ec2Client ec2, String region) {
        this.ec2 = ec2;
        this.region = region;
    }

    /**
     * A snapshot by its id.
     *
     * @throws NotFound if it is neither the account's nor shared with it
     */
    public EbsSnapshot get(String id) {
        return new Ec2Call("ec2:DescribeSnapshots", Shown.name(id))
                .answer(() -> ec2.describeSnapshots(request -> request.snapshotIds(id))).snapshots().stream()
                        .findFirst()
                        .map(Ec2Snapshots::snapshot)
                        .orElseThrow(() -> new NotFound("Snapshot " + Shown.name(id)
                                + " is not there: see whether it exists, in this region, and is shared."));
    }

    /** The account's own snapshots that carry all these tags, the oldest first. */
    public List<EbsSnapshot> tagged(Map<String, String> tags) {
        List<Filter> filters = tags.entrySet().stream()
                .map(tag -> Filter.builder()
                        .name("tag:" + tag.getKey())
                        .values(tag.getValue())
                        .build())
                .toList();
        return new Ec2Call("ec2:DescribeSnapshots", "the account's own snapshots")
                .answer(
                        () -> ec2
                                .describeSnapshotsPaginator(
                                        request -> request.ownerIds("self").filters(filters))
                                .snapshots()
                                .stream()
                                .map(Ec2Snapshots::snapshot)
                                .sorted(Comparator.comparing(EbsSnapshot::started)
                                        .thenComparing(EbsSnapshot::id))
                                .toList());
    }

    /** Begins a snapshot of a volume; its id. */
    public String create(String volume, Map<String, String> tags) {
        return new Ec2Call("ec2:CreateSnapshot", Shown.name(volume))
                .answer(() ->
                        ec2.createSnapshot(request -> request.volumeId(volume).tagSpecifications(specification(tags))))
                .snapshotId();
    }

    /**
     * Begins a copy of a snapshot, the account's own or one shared with it; the copy's id.
     *
     * @param sourceRegion where the snapshot is
     * @param key the key of the copy, by ARN
     */
    public String copy(String snapshot, String sourceRegion, String key, Map<String, String> tags) {
        // The region must be said, or the SDK takes it from the host's name.
        return new Ec2Call("ec2:CopySnapshot", Shown.name(snapshot))
                .answer(() -> ec2.copySnapshot(request -> request.sourceSnapshotId(snapshot)
                        .sourceRegion(sourceRegion)
                        .destinationRegion(region)
                        .encrypted(true)
                        .kmsKeyId(key)
                        .tagSpecifications(specification(tags))))
                .snapshotId();
    }

    /**
     * Deletes a snapshot, or finds that it is gone already.
     *
     * @throws dev.chatelaine.Conflict if something uses it
     */
    public void delete(String id) {
        try {
            new Ec2Call("ec2:DeleteSnapshot", Shown.name(id))
                    .answer(() -> ec2.deleteSnapshot(request -> request.snapshotId(id)));
        } catch (NotFound gone) {
            // As it should be: an answer was lost, or another run was faster.
        }
    }

    /** Lets another account use a snapshot. */
    public void share(String id, String account) {
        modify(id, account, OperationType.ADD);
    }

    /** No longer lets another account use a snapshot. */
    public void unshare(String id, String account) {
        modify(id, account, OperationType.REMOVE);
    }

    private void modify(String id, String account, OperationType operation) {
        new Ec2Call("ec2:ModifySnapshotAttribute", Shown.name(id))
                .answer(() -> ec2.modifySnapshotAttribute(request -> request.snapshotId(id)
                        .attribute(SnapshotAttributeName.CREATE_VOLUME_PERMISSION)
                        .operationType(operation)
                        .userIds(account)));
    }

    /** The accounts that may use a snapshot. */
    public List<String> sharedWith(String id) {
        return new Ec2Call("ec2:DescribeSnapshotAttribute", Shown.name(id))
                        .answer(() -> ec2.describeSnapshotAttribute(request ->
                                request.snapshotId(id).attribute(SnapshotAttributeName.CREATE_VOLUME_PERMISSION)))
                        .createVolumePermissions()
                        .stream()
                        .map(CreateVolumePermission::userId)
                        .toList();
    }

    private static EbsSnapshot snapshot(Snapshot found) {
        return new EbsSnapshot(
                found.snapshotId(),
                found.ownerId(),
                Optional.ofNullable(found.volumeId()).orElse(""),
                found.volumeSize(),
                Optional.ofNullable(found.kmsKeyId()),
                found.stateAsString(),
                Optional.ofNullable(found.stateMessage()).orElse(""),
                found.startTime(),
                found.tags().stream().collect(Collectors.toMap(Tag::key, Tag::value)));
    }

    private static TagSpecification specification(Map<String, String> tags) {
        return Tags.specification(ResourceType.SNAPSHOT, tags);
    }
}
