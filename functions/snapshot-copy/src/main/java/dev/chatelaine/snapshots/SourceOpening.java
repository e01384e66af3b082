package dev.chatelaine.snapshots;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.NotReady;
import dev.chatelaine.aws.Account;
import dev.chatelaine.aws.Accounts;
import java.time.Clock;

/** Ensures that the target role may use the key for the copy, and that the target account may use the snapshot. */
public final class SourceOpening extends CopyStep {

    private final Accounts accounts;

    /** Works in the function's own account. */
    public SourceOpening(Plan plan, Clock clock, Accounts accounts) {
        super(plan, clock, "OpenSnapshot");
        this.accounts = accounts;
    }

    @Override
    Ensured ensure(Run run) {
        Account own = accounts.own();
        String snapshot = known(run.snapshotId());
        if (plan().editsKeyPolicy()) {
            new KeyOpening(run, plan(), own, known(run.key())).open();
        }
        own.snapshots().share(snapshot, plan().account());
        if (!own.snapshots().sharedWith(snapshot).contains(plan().account())) {
            throw new NotReady("Snapshot \"" + snapshot + "\" does not show its share yet: ask again later.");
        }
        return Ensured.done(run);
    }

    private static String known(java.util.Optional<String> learned) {
        return learned.orElseThrow(() -> new InvalidRequest(
                "The run lacks \"/key\" or \"/snapshotId\": the steps CheckCopy and TakeSnapshot come before."));
    }
}
