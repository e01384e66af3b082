package dev.chatelaine.snapshots;

import dev.chatelaine.Conflict;
import dev.chatelaine.aws.EbsSnapshot;
import dev.chatelaine.aws.Ec2Snapshots;
import java.util.Optional;

/** The snapshot of a run in the source account. */
final class SourceSnapshots {

    private SourceSnapshots() {}

    /** The run's snapshot, if it is there already: the one that was named, or the oldest that the run made. */
    static Optional<EbsSnapshot> of(Run run, Ec2Snapshots snapshots) {
        return switch (run.source().kind()) {
            case SNAPSHOT -> Optional.of(snapshots.get(run.source().id()));
            case VOLUME ->
                snapshots.tagged(Run.RUN_TAG, run.id()).stream()
                        .peek(snapshot -> demandSameSource(run, snapshot))
                        .findFirst();
        };
    }

    private static void demandSameSource(Run run, EbsSnapshot snapshot) {
        String source = snapshot.tags().getOrDefault(Run.SOURCE_TAG, "");
        if (!source.equals(run.source().id())) {
            throw new Conflict("The id of the run belongs to a run of another source: snapshot \"" + snapshot.id()
                    + "\" carries it. Choose another runId.");
        }
    }
}
