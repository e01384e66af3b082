package dev.chatelaine.front.ec2;

import dev.chatelaine.front.answer.Answer;
import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.call.Call;
import java.util.Optional;
import java.util.Set;

/** Copies snapshots, also those that other accounts share. */
final class Copies {
    private static final int MOST_AT_ONCE = 20;
    private static final String NO_VOLUME = "vol-ffffffff";

    private final Ebs ebs;
    private final Gate gate;
    private final EbsKeys keys;

    Copies(Ebs ebs, Gate gate, EbsKeys keys) {
        this.ebs = ebs;
        this.gate = gate;
        this.keys = keys;
    }

    Answer copy(Call call) {
        Parameters parameters = new Parameters(call.body());
        Place place = Place.of(call);
        Snapshot source = source(parameters, place);
        Snapshot copy = made(call, parameters, source, place);
        gate.admitNew(call, copy.arn(), copy.tags());
        gate.admit(call, copy.arn());
        demandCompleted(source);
        demandQuota(place);
        ebs.add(copy, Ebs.COPY_TAKES, () -> succeeds(call, source, copy));
        return Markup.answer("CopySnapshot", Markup.text("snapshotId", copy.id()) + Markup.tags(copy.tags()));
    }

    /** What is not shared is not there, for whoever asks. */
    private Snapshot source(Parameters parameters, Place caller) {
        String id = parameters.require("SourceSnapshotId");
        Place there = new Place(caller.account(), parameters.require("SourceRegion"));
        return ebs.snapshot(id).filter(snapshot -> snapshot.visibleTo(there)).orElseThrow(() -> Gate.noSnapshot(id));
    }

    private Snapshot made(Call call, Parameters parameters, Snapshot source, Place place) {
        boolean encrypted = source.key().isPresent() || parameters.flag("Encrypted");
        Optional<String> key =
                encrypted ? Optional.of(keys.chosen(call, parameters.find("KmsKeyId"))) : Optional.empty();
        return new Snapshot(
                ebs.newId("snap"),
                place,
                NO_VOLUME,
                source.size(),
                parameters.get("Description"),
                key,
                ebs.now(),
                Snapshot.State.PENDING,
                "",
                parameters.tags("snapshot"),
                Set.of());
    }

    private static void demandCompleted(Snapshot source) {
        if (source.state() != Snapshot.State.COMPLETED) {
            throw new AwsError(400, "IncorrectState", "The snapshot '" + source.id() + "' is not completed.");
        }
    }

    private void demandQuota(Place place) {
        long under = ebs.snapshots().stream()
                .filter(snapshot -> snapshot.place().equals(place)
                        && snapshot.volumeId().equals(NO_VOLUME)
                        && snapshot.state() == Snapshot.State.PENDING)
                .count();
        if (under >= MOST_AT_ONCE) {
            throw new AwsError(
                    400,
                    "ResourceLimitExceeded",
                    "Too many snapshot copies in progress. The limit is " + MOST_AT_ONCE
                            + " for this destination region.");
        }
    }

    private boolean succeeds(Call call, Snapshot source, Snapshot copy) {
        return source.key()
                        .map(key -> keys.usable(call, key, EbsKeys.READ, source.id()))
                        .orElse(true)
                && copy.key()
                        .map(key -> keys.usable(call, key, EbsKeys.WRITE, copy.id()))
                        .orElse(true);
    }
}
