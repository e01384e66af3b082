package dev.chatelaine.front.ec2;

import static dev.chatelaine.front.ec2.Markup.text;

import dev.chatelaine.front.answer.Answer;
import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.call.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes, describes and deletes volumes. */
final class Volumes {
    private final Ebs ebs;
    private final Gate gate;
    private final EbsKeys keys;

    Volumes(Ebs ebs, Gate gate, EbsKeys keys) {
        this.ebs = ebs;
        this.gate = gate;
        this.keys = keys;
    }

    Answer create(Call call) {
        Parameters parameters = new Parameters(call.body());
        Place place = Place.of(call);
        Optional<Snapshot> from = parameters.find("SnapshotId").map(id -> source(id, place));
        Volume volume = made(call, parameters, place, from);
        gate.admitNew(call, volume.arn(), volume.tags());
        from.ifPresent(snapshot -> gate.admit(call, snapshot.arn(), snapshot.tags()));
        gate.admit(call, volume.arn());
        Optional<Volume> same = sameToken(volume);
        if (same.isEmpty()) {
            ebs.add(volume, () -> succeeds(call, from, volume));
        }
        return Markup.answer("CreateVolume", fields(same.orElse(volume)));
    }

    private Snapshot source(String id, Place caller) {
        Snapshot snapshot =
                ebs.snapshot(id).filter(found -> found.visibleTo(caller)).orElseThrow(() -> Gate.noSnapshot(id));
        if (snapshot.state() != Snapshot.State.COMPLETED) {
            throw new AwsError(
                    400, "IncorrectState", "Snapshot is in invalid state - " + Snapshots.word(snapshot.state()));
        }
        return snapshot;
    }

    private Volume made(Call call, Parameters parameters, Place place, Optional<Snapshot> from) {
        String zone = parameters.require("AvailabilityZone");
        if (!zone.startsWith(place.region())) {
            throw new AwsError(400, "InvalidZone.NotFound", "The zone '" + zone + "' does not exist.");
        }
        int size = parameters
                .find("Size")
                .map(Integer::valueOf)
                .or(() -> from.map(Snapshot::size))
                .orElseThrow(() ->
                        new AwsError(400, "MissingParameter", "The request must contain the parameter size/snapshot"));
        return new Volume(
                ebs.newId("vol"),
                place,
                zone,
                size,
                key(call, parameters, from),
                from.map(Snapshot::id).orElse(""),
                ebs.now(),
                Volume.State.CREATING,
                parameters.get("ClientToken"),
                parameters.tags("volume"));
    }

    private Optional<String> key(Call call, Parameters parameters, Optional<Snapshot> from) {
        Optional<String> named = parameters.find("KmsKeyId");
        Optional<String> inherited = from.flatMap(Snapshot::key);
        return named.isPresent() || (parameters.flag("Encrypted") && inherited.isEmpty())
                ? Optional.of(keys.chosen(call, named))
                : inherited;
    }

    private Optional<Volume> sameToken(Volume asked) {
        Optional<Volume> same = ebs.volumes().stream()
                .filter(volume -> !asked.token().isEmpty()
                        && volume.token().equals(asked.token())
                        && volume.place().equals(asked.place()))
                .findFirst();
        same.filter(volume -> !volume.snapshotId().equals(asked.snapshotId())
                        || !volume.zone().equals(asked.zone()))
                .ifPresent(volume -> {
                    throw new AwsError(
                            400,
                            "IdempotentParameterMismatch",
                            "The client token has been used with other parameters.");
                });
        return same;
    }

    private boolean succeeds(Call call, Optional<Snapshot> from, Volume volume) {
        boolean read = from.flatMap(Snapshot::key)
                .map(key -> keys.usable(call, key, EbsKeys.READ, volume.id()))
                .orElse(true);
        return read
                && volume.key()
                        .map(key -> keys.usable(call, key, EbsKeys.WRITE, volume.id()))
                        .orElse(true);
    }

    Answer describe(Call call) {
        gate.admit(call, "*");
        Parameters parameters = new Parameters(call.body());
        List<String> ids = parameters.list("VolumeId");
        ids.forEach(id -> own(id, call));
        List<String> items = ebs.volumes().stream()
                .filter(volume -> volume.place().equals(Place.of(call)))
                .filter(volume -> ids.isEmpty() || ids.contains(volume.id()))
                .filter(volume -> Filters.match(
                        parameters.filters(),
                        Map.of("volume-id", volume.id(), "snapshot-id", volume.snapshotId()),
                        volume.tags()))
                .map(Volumes::fields)
                .toList();
        return Markup.answer("DescribeVolumes", Markup.items("volumeSet", items));
    }

    Answer delete(Call call) {
        Volume volume = own(new Parameters(call.body()).require("VolumeId"), call);
        gate.admit(call, volume.arn(), volume.tags());
        ebs.remove(volume.id());
        return Markup.done("DeleteVolume");
    }

    private Volume own(String id, Call call) {
        return ebs.volume(id)
                .filter(volume -> volume.place().equals(Place.of(call)))
                .orElseThrow(() -> Gate.noVolume(id));
    }

    private static String fields(Volume volume) {
        return text("volumeId", volume.id())
                + text("size", volume.size())
                + text("snapshotId", volume.snapshotId())
                + text("availabilityZone", volume.zone())
                + text("status", Snapshots.word(volume.state()))
                + text("createTime", volume.started())
                + text("volumeType", "gp3")
                + text("encrypted", volume.key().isPresent())
                + volume.key().map(key -> text("kmsKeyId", key)).orElse("")
                + Markup.tags(volume.tags());
    }
}
