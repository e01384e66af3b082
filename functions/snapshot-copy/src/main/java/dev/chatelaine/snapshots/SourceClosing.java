package dev.chatelaine.snapshots;

import dev.chatelaine.NotReady;
import dev.chatelaine.aws.Account;
import dev.chatelaine.aws.Accounts;
import dev.chatelaine.aws.EbsSnapshot;
import java.time.Clock;
import java.util.Optional;

/** Ensures that nothing of a run is left open: neither share nor statement. It needs no step before it. */
public final class SourceClosing extends CopyStep {

    private final Accounts accounts;

    /** Works in the function's own account. */
    public SourceClosing(Plan plan, Clock clock, Accounts accounts) {
        super(plan, clock, "CloseSnapshot");
        this.accounts = accounts;
    }

    @Override
    Ensured ensure(Run run) {
        Account own = accounts.own();
        Optional<EbsSnapshot> snapshot = SourceSnapshots.of(run, own.snapshots());
        snapshot.map(EbsSnapshot::id).ifPresent(id -> unshare(own, id));
        if (plan().editsKeyPolicy()) {
            run.key()
                    .or(() -> snapshot.flatMap(EbsSnapshot::key))
                    .ifPresent(key -> new KeyOpening(run, plan(), own, key).close());
        }
        return snapshot.isPresent() ? Ensured.done(run) : new Ensured(run, "nothing was open");
    }

    private void unshare(Account own, String snapshot) {
        own.snapshots().unshare(snapshot, plan().account());
        if (own.snapshots().sharedWith(snapshot).contains(plan().account())) {
            throw new NotReady("Snapshot \"" + snapshot + "\" still shows its share: ask again later.");
        }
    }
}
