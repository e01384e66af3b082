package dev.chatelaine.snapshots;

import dev.chatelaine.Conflict;
import dev.chatelaine.NotReady;
import dev.chatelaine.aws.Accounts;
import dev.chatelaine.aws.EbsSnapshot;
import dev.chatelaine.aws.Ec2Snapshots;
import java.time.Clock;
import java.util.Map;

/** Ensures that there is one whole snapshot of the source, under the source's own key. */
public final class SnapshotTaking extends CopyStep {

    private final Accounts accounts;

    /** Works in the function's own account. */
    public SnapshotTaking(Plan plan, Clock clock, Accounts accounts) {
        super(plan, clock, "TakeSnapshot");
        this.accounts = accounts;
    }

    @Override
    Ensured ensure(Run run) {
        Ec2Snapshots snapshots = accounts.own().snapshots();
        EbsSnapshot snapshot = SourceSnapshots.of(run, snapshots).orElseThrow(() -> begun(run, snapshots));
        if (snapshot.failed()) {
            throw new Conflict("Snapshot \"" + snapshot.id() + "\" failed: see its state message in EC2, delete it, and"
                    + " run again.");
        }
        if (!snapshot.completed()) {
            throw underWay(snapshot.id());
        }
        dropOthers(run, snapshots, snapshot);
        return Ensured.done(run.withSnapshot(snapshot.id()));
    }

    private static NotReady begun(Run run, Ec2Snapshots snapshots) {
        String volume = run.source().id();
        return underWay(snapshots.create(volume, Map.of(Run.RUN_TAG, run.id(), Run.SOURCE_TAG, volume)));
    }

    private static NotReady underWay(String snapshot) {
        return new NotReady("Snapshot \"" + snapshot + "\" is being made: ask again later.");
    }

    /** A lost answer can have left a second one; EC2 knows no token that would prevent it. */
    private static void dropOthers(Run run, Ec2Snapshots snapshots, EbsSnapshot kept) {
        if (run.source().kind() == Run.Kind.VOLUME) {
            snapshots.tagged(Run.RUN_TAG, run.id()).stream()
                    .filter(other -> !other.id().equals(kept.id()))
                    .forEach(other -> snapshots.delete(other.id()));
        }
    }
}
