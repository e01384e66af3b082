package dev.chatelaine.front.ec2;

import static dev.chatelaine.front.ec2.Markup.text;

import dev.chatelaine.front.answer.Answer;
import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.call.Call;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes, describes and deletes snapshots. */
final class Snapshots {
    private final Ebs ebs;
    private final Gate gate;

    Snapshots(Ebs ebs, Gate gate) {
        this.ebs = ebs;
        this.gate = gate;
    }

    Answer create(Call call) {
        Parameters parameters = new Parameters(call.body());
        Place place = Place.of(call);
        String volumeId = parameters.require("VolumeId");
        Volume volume = ebs.volume(volumeId)
                .filter(found -> found.place().equals(place))
                .orElseThrow(() -> Gate.noVolume(volumeId));
        Snapshot snapshot = new Snapshot(
                ebs.newId("snap"),
                place,
                volumeId,
                volume.size(),
                parameters.get("Description"),
                volume.key(),
                ebs.now(),
                Snapshot.State.PENDING,
                "",
                parameters.tags("snapshot"),
                Set.of());
        gate.admitNew(call, snapshot.arn(), snapshot.tags());
        gate.admit(call, volume.arn(), volume.tags());
        if (volume.state() != Volume.State.AVAILABLE) {
            throw new AwsError(400, "IncorrectState", "The volume '" + volumeId + "' is not available.");
        }
        ebs.add(snapshot, Ebs.SNAPSHOT_TAKES, () -> true);
        return Markup.answer("CreateSnapshot", fields(snapshot));
    }

    Answer describe(Call call) {
        gate.admit(call, "*");
        Parameters parameters = new Parameters(call.body());
        Place caller = Place.of(call);
        parameters.list("SnapshotId").forEach(id -> requireVisible(id, caller));
        List<String> items = ebs.snapshots().stream()
                .filter(snapshot -> snapshot.visibleTo(caller) && asked(snapshot, parameters, caller.account()))
                .map(Snapshots::fields)
                .toList();
        return Markup.answer("DescribeSnapshots", Markup.items("snapshotSet", items));
    }

    private void requireVisible(String id, Place caller) {
        if (ebs.snapshot(id).filter(snapshot -> snapshot.visibleTo(caller)).isEmpty()) {
            throw Gate.noSnapshot(id);
        }
    }

    private static boolean asked(Snapshot snapshot, Parameters parameters, String caller) {
        List<String> ids = parameters.list("SnapshotId");
        List<String> owners = parameters.list("Owner").stream()
                .map(owner -> owner.equals("self") ? caller : owner)
                .toList();
        return (ids.isEmpty() || ids.contains(snapshot.id()))
                && (owners.isEmpty() || owners.contains(snapshot.place().account()))
                && Filters.match(parameters.filters(), properties(snapshot), snapshot.tags());
    }

    private static Map<String, String> properties(Snapshot snapshot) {
        return Map.of(
                "snapshot-id", snapshot.id(),
                "volume-id", snapshot.volumeId(),
                "status", word(snapshot.state()),
                "owner-id", snapshot.place().account());
    }

    Answer delete(Call call) {
        String id = new Parameters(call.body()).require("SnapshotId");
        Snapshot snapshot = ebs.snapshot(id)
                .filter(found -> found.place().equals(Place.of(call)))
                .orElseThrow(() -> Gate.noSnapshot(id));
        gate.admit(call, snapshot.arn(), snapshot.tags());
        ebs.remove(id);
        return Markup.done("DeleteSnapshot");
    }

    static String word(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String fields(Snapshot snapshot) {
        return text("snapshotId", snapshot.id())
                + text("volumeId", snapshot.volumeId())
                + text("status", word(snapshot.state()))
                + (snapshot.message().isEmpty() ? "" : text("statusMessage", snapshot.message()))
                + text("startTime", snapshot.started())
                + text("progress", snapshot.state() == Snapshot.State.COMPLETED ? "100%" : "0%")
                + text("ownerId", snapshot.place().account())
                + text("volumeSize", snapshot.size())
                + text("description", snapshot.description())
                + text("encrypted", snapshot.key().isPresent())
                + snapshot.key().map(key -> text("kmsKeyId", key)).orElse("")
                + Markup.tags(snapshot.tags());
    }
}
