package dev.chatelaine.snapshots;

import dev.chatelaine.Conflict;
import dev.chatelaine.NotFound;
import dev.chatelaine.NotReady;
import dev.chatelaine.Refusal;
import dev.chatelaine.aws.EbsSnapshot;
import dev.chatelaine.aws.Ec2Snapshots;

/** Ensures that there is one whole snapshot of the source, under the source's own key. */
final class SnapshotTaking extends CopyStep {

    /** Works in the function's own account. */
    SnapshotTaking(Means means) {
        super(means, "TakeSnapshot");
    }

    @Override
    Ensured ensure(Run run) {
        Ec2Snapshots snapshots = own().snapshots();
        EbsSnapshot snapshot =
                new RunSnapshots(run, plan()).ofSource(snapshots).orElseThrow(() -> absent(run, snapshots));
        if (snapshot.failed()) {
            throw new Conflict("Snapshot \"" + snapshot.id() + "\" failed: see its state message in EC2, delete it, and"
                    + " run again.");
        }
        if (!snapshot.completed()) {
            throw underWay(snapshot.id());
        }
        dropOthers(run, snapshots, snapshot);
        return Ensured.done(run.with(Run.Fact.SNAPSHOT_ID, snapshot.id()));
    }

    private Refusal absent(Run run, Ec2Snapshots snapshots) {
        String source = run.source().id();
        return switch (run.source().kind()) {
            case SNAPSHOT ->
                new NotFound("Snapshot \"" + source + "\" is not there any more: name another, in a new run.");
            case VOLUME -> underWay(snapshots.create(source, plan().tags(run, source)));
        };
    }

    private static NotReady underWay(String snapshot) {
        return new NotReady("Snapshot \"" + snapshot + "\" is being made: ask again later.");
    }

    /** A lost answer can have left a second one; EC2 knows no token that would prevent it. */
    private void dropOthers(Run run, Ec2Snapshots snapshots, EbsSnapshot kept) {
        if (run.source().kind() == Run.Kind.VOLUME) {
            new RunSnapshots(run, plan())
                    .made(snapshots, run.source().id()).stream()
                            .filter(other -> !other.id().equals(kept.id()))
                            .forEach(other -> snapshots.delete(other.id()));
        }
    }
}
