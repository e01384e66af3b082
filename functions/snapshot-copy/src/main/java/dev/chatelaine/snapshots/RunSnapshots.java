package dev.chatelaine.snapshots;

import dev.chatelaine.Conflict;
import dev.chatelaine.NotFound;
import dev.chatelaine.aws.EbsSnapshot;
import dev.chatelaine.aws.Ec2Snapshots;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The snapshots of a run, told by the tags that it gave them. The plan's tag is one of them: in a target account runs of
 * several stacks may have the same id.
 */
record RunSnapshots(Run run, Plan plan) {

    /**
     * What the run made of a source, the oldest first.
     *
     * @throws Conflict if it made something of another
     */
    List<EbsSnapshot> made(Ec2Snapshots snapshots, String source) {
        List<EbsSnapshot> made = snapshots.tagged(Map.of(Run.RUN_TAG, run.id(), Run.PLAN_TAG, plan.origin()));
        made.forEach(snapshot -> demandSource(snapshot, source));
        return made;
    }

    /** The run's snapshot in the source account, if it is there: the one that was named, or the oldest that it made. */
    Optional<EbsSnapshot> ofSource(Ec2Snapshots snapshots) {
        String source = run.source().id();
        return switch (run.source().kind()) {
            case SNAPSHOT -> named(snapshots, source);
            case VOLUME -> made(snapshots, source).stream().findFirst();
        };
    }

    private static Optional<EbsSnapshot> named(Ec2Snapshots snapshots, String id) {
        try {
            return Optional.of(snapshots.get(id));
        } catch (NotFound absent) {
            return Optional.empty();
        }
    }

    private static void demandSource(EbsSnapshot snapshot, String source) {
        if (!source.equals(snapshot.tags().get(Run.SOURCE_TAG))) {
            throw new Conflict("The id of the run belongs to a run of another source: snapshot \"" + snapshot.id()
                    + "\" carries it. Choose another runId.");
        }
    }
}
