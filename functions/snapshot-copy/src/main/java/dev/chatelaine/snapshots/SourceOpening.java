package dev.chatelaine.snapshots;

import dev.chatelaine.Conflict;
import dev.chatelaine.NotReady;
import dev.chatelaine.aws.Account;

/** Ensures that the target role may use the key for the copy, and that the target account may use the snapshot. */
final class SourceOpening extends CopyStep {

    /** Works in the function's own account. */
    SourceOpening(Means means) {
        super(means, "OpenSnapshot");
    }

    @Override
    Ensured ensure(Run run) {
        Account own = own();
        String snapshot = run.known(Run.Fact.SNAPSHOT_ID);
        if (plan().editsKeyPolicy()) {
            new KeyOpening(run, means(), key(run, snapshot)).open();
        }
        own.snapshots().share(snapshot, plan().account());
        if (!own.snapshots().sharedWith(snapshot).contains(plan().account())) {
            throw new NotReady("Snapshot \"" + snapshot + "\" does not show its share yet: ask again later.");
        }
        return Ensured.done(run);
    }

    private String key(Run run, String snapshot) {
        return run.find(Run.Fact.KEY)
                .or(() -> own().snapshots().get(snapshot).key())
                .orElseThrow(() -> new Conflict("Snapshot \"" + snapshot + "\" is not encrypted: see CheckCopy."));
    }
}
