package dev.chatelaine.aws;

import dev.chatelaine.NotFound;
import dev.chatelaine.Shown;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Volume;
import software.amazon.awssdk.services.ec2.model.VolumeType;

/** The volumes of one account in one region. */
public final class Ec2Volumes {

    private final Ec2Client ec2;

    /** Volumes by this client. */
    public Ec2Volumes(Ec2Client ec2) {
        this.ec2 = ec2;
    }

    /**
     * A volume by its id.
     *
     * @throws NotFound if there is none
     */
    public EbsVolume get(String id) {
        return new Ec2Call("ec2:DescribeVolumes", Shown.name(id))
                .answer(() -> ec2.describeVolumes(request -> request.volumeIds(id))).volumes().stream()
                        .findFirst()
                        .map(Ec2Volumes::volume)
                        .orElseThrow(() -> new NotFound("Volume " + Shown.name(id)
                                + " is not there: see whether it exists, in this region and account."));
    }

    /**
     * Makes a volume from a snapshot, under the snapshot's key; its id. The same token makes no second one.
     *
     * @param zone the availability zone
     * @param token at most 64 printable characters
     */
    public String create(String snapshot, String zone, String token, Map<String, String> tags) {
        return new Ec2Call("ec2:CreateVolume", Shown.name(snapshot))
                .answer(() -> ec2.createVolume(request -> request.snapshotId(snapshot)
                        .availabilityZone(zone)
                        .volumeType(VolumeType.GP3)
                        .clientToken(token)
                        .tagSpecifications(Tags.specification(ResourceType.VOLUME, tags))))
                .volumeId();
    }

    private static EbsVolume volume(Volume found) {
        return new EbsVolume(
                found.volumeId(),
                found.size(),
                Optional.ofNullable(found.kmsKeyId()),
                found.stateAsString(),
                Optional.ofNullable(found.snapshotId()).orElse(""));
    }
}
