package dev.chatelaine.snapshots;

import dev.chatelaine.NotFound;
import dev.chatelaine.NotReady;
import dev.chatelaine.aws.EbsSnapshot;
import java.util.Optional;

/**
 * Ensures that nothing of a run is left open: neither share nor statement. It needs no step before it, and no snapshot:
 * what a run was asked for is enough, so that a run that was stopped anywhere can be closed from outside.
 */
final class SourceClosing extends CopyStep {

    /** Works in the function's own account. */
    SourceClosing(Means means) {
        super(means, "CloseSnapshot");
    }

    @Override
    Ensured ensure(Run run) {
        Optional<EbsSnapshot> snapshot = new RunSnapshots(run, plan()).ofSource(own().snapshots());
        snapshot.map(EbsSnapshot::id).ifPresent(this::unshare);
        boolean statement = plan().editsKeyPolicy()
                && key(run, snapshot)
                        .map(key -> new KeyOpening(run, means(), key).close())
                        .orElse(false);
        return snapshot.isPresent() || statement ? Ensured.done(run) : new Ensured(run, "nothing was open");
    }

    /** The snapshot may be gone, or never have been; the volume tells the key as well. */
    private Optional<String> key(Run run, Optional<EbsSnapshot> snapshot) {
        return run.find(Run.Fact.KEY)
                .or(() -> snapshot.flatMap(EbsSnapshot::key))
                .or(() -> run.source().kind() == Run.Kind.VOLUME
                        ? ofVolume(run.source().id())
                        : Optional.empty());
    }

    private Optional<String> ofVolume(String id) {
        try {
            return own().volumes().get(id).key();
        } catch (NotFound absent) {
            return Optional.empty();
        }
    }

    private void unshare(String snapshot) {
        own().snapshots().unshare(snapshot, plan().account());
        if (own().snapshots().sharedWith(snapshot).contains(plan().account())) {
            throw new NotReady("Snapshot \"" + snapshot + "\" still shows its share: ask again later.");
        }
    }
}
