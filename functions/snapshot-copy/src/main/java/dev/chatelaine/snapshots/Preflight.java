package dev.chatelaine.snapshots;

import dev.chatelaine.Conflict;
import dev.chatelaine.aws.Account;
import dev.chatelaine.aws.Accounts;
import dev.chatelaine.aws.EbsSnapshot;
import dev.chatelaine.aws.EbsVolume;
import dev.chatelaine.aws.KeyFacts;
import java.time.Clock;
import java.util.Optional;

/**
 * Looks before anything is made: the source is encrypted under a key of the account's own, that key and the target's
 * can be used, and the target role will be able to read the one and write under the other.
 */
public final class Preflight extends CopyStep {

    private final Accounts accounts;

    /** Reads in both accounts. */
    public Preflight(Plan plan, Clock clock, Accounts accounts) {
        super(plan, clock, "CheckCopy");
        this.accounts = accounts;
    }

    @Override
    Ensured ensure(Run run) {
        Account own = accounts.own();
        KeyFacts key = own.keys().facts(sourceKey(run, own));
        demandOwn(key);
        Account target = accounts.by(plan().target(run));
        KeyFacts targetKey = target.keys().facts(plan().key());
        demandUsable(key, "the source's key");
        demandUsable(targetKey, "the plan's target key");
        Run checked = run.withKey(key.arn());
        new TargetProof(checked, plan(), own, target).demand(key.arn(), targetKey.arn());
        return copied(checked, own, target).orElseGet(() -> Ensured.done(checked));
    }

    private static String sourceKey(Run run, Account own) {
        Optional<String> key = switch (run.source().kind()) {
            case VOLUME -> volume(own.volumes().get(run.source().id())).key();
            case SNAPSHOT -> snapshot(run, own).key();
        };
        return key.orElseThrow(() -> new Conflict("The source is not encrypted: encrypt it under a key of the account's"
                + " own (copy the snapshot with a key, or make an encrypted volume from it), then copy that."));
    }

    private static EbsVolume volume(EbsVolume volume) {
        if (!volume.ready()) {
            throw new Conflict("Volume \"" + volume.id() + "\" is not available: see its state in EC2.");
        }
        return volume;
    }

    private static EbsSnapshot snapshot(Run run, Account own) {
        EbsSnapshot snapshot = own.snapshots().get(run.source().id());
        if (!snapshot.owner().equals(own.id()) || snapshot.failed()) {
            throw new Conflict("Snapshot \"" + snapshot.id()
                    + "\" is another account's, or failed: name a whole one of this account.");
        }
        return snapshot;
    }

    private static void demandOwn(KeyFacts key) {
        if (key.managedByAws()) {
            throw new Conflict("The source is encrypted under a key that AWS manages, which lets no other account in:"
                    + " copy the snapshot under a key of the account's own, then copy that.");
        }
    }

    private static void demandUsable(KeyFacts key, String which) {
        if (!key.enabled() || !key.symmetric()) {
            throw new Conflict("Key " + key.arn() + ", " + which
                    + ", is not an enabled symmetric encryption key: enable it, or choose another.");
        }
    }

    /** A run whose copy is whole already has only to be closed and verified. */
    private static Optional<Ensured> copied(Run run, Account own, Account target) {
        Optional<EbsSnapshot> copy = target.snapshots().tagged(Run.RUN_TAG, run.id()).stream()
                .filter(EbsSnapshot::completed)
                .findFirst();
        Optional<EbsSnapshot> snapshot = copy.flatMap(_ -> SourceSnapshots.of(run, own.snapshots()));
        return snapshot.map(source -> new Ensured(
                run.withSnapshot(source.id()).withCopy(copy.orElseThrow().id()), "the copy is there already"));
    }
}
