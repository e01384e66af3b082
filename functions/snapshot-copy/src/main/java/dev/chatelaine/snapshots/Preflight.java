package dev.chatelaine.snapshots;

import dev.chatelaine.Conflict;
import dev.chatelaine.aws.Account;
import dev.chatelaine.aws.EbsSnapshot;
import dev.chatelaine.aws.EbsVolume;
import dev.chatelaine.aws.KeyFacts;
import java.util.Optional;

/**
 * Looks before anything is made: the source is encrypted under a key of the account's own, that key and the target's
 * can be used, and the target role will be able to read the one and write under the other.
 */
final class Preflight extends CopyStep {

    private static final String NO_VOLUME = "vol-ffffffff";

    /** Reads in both accounts. */
    Preflight(Means means) {
        super(means, "CheckCopy");
    }

    @Override
    Ensured ensure(Run run) {
        Account own = own();
        Run found = found(run, own);
        KeyFacts key = own.keys().facts(found.known(Run.Fact.KEY));
        demandOwn(key);
        Account target = target(run);
        KeyFacts targetKey = target.keys().facts(plan().key());
        demandUsable(key, "the source's key");
        demandUsable(targetKey, "the plan's target key");
        Run checked = found.with(Run.Fact.KEY, key.arn());
        new TargetProof(checked, plan(), own, target).demand(key.arn(), targetKey.arn());
        return copied(checked, own, target).orElseGet(() -> Ensured.done(checked));
    }

    private static Run found(Run run, Account own) {
        return switch (run.source().kind()) {
            case VOLUME -> {
                EbsVolume volume = volume(own.volumes().get(run.source().id()));
                yield found(run, volume.key(), volume.id());
            }
            case SNAPSHOT -> {
                EbsSnapshot snapshot = snapshot(run, own);
                yield found(run, snapshot.key(), volume(snapshot));
            }
        };
    }

    private static Run found(Run run, Optional<String> key, String volume) {
        return run.with(
                        Run.Fact.KEY,
                        key.orElseThrow(
                                () -> new Conflict(
                                        "The source is not encrypted: encrypt it under a key of the account's own (copy the"
                                                + " snapshot with a key, or make an encrypted volume from it), then copy that.")))
                .with(Run.Fact.VOLUME, volume);
    }

    /** A copy of a snapshot has a made-up volume, which it shares with copies of quite other volumes. */
    private static String volume(EbsSnapshot snapshot) {
        return snapshot.volume().equals(NO_VOLUME) || snapshot.volume().isEmpty() ? snapshot.id() : snapshot.volume();
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
    private Optional<Ensured> copied(Run run, Account own, Account target) {
        RunSnapshots snapshots = new RunSnapshots(run, plan());
        return snapshots
                .ofSource(own.snapshots())
                .map(EbsSnapshot::id)
                .flatMap(snapshot -> snapshots.made(target.snapshots(), snapshot).stream()
                        .filter(EbsSnapshot::completed)
                        .findFirst()
                        .map(copy -> new Ensured(
                                run.with(Run.Fact.SNAPSHOT_ID, snapshot).with(Run.Fact.COPY_ID, copy.id()),
                                "the copy is there already")));
    }
}
