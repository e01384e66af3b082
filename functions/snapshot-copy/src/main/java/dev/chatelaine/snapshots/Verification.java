package dev.chatelaine.snapshots;

import dev.chatelaine.Conflict;
import dev.chatelaine.aws.Account;
import dev.chatelaine.aws.EbsSnapshot;
import dev.chatelaine.aws.EbsVolume;
import dev.chatelaine.core.policy.write.PolicyText;
import java.util.Optional;

/** Looks at everything afresh, in both accounts: the copy is whole and under the target's key, and nothing is open. */
final class Verification extends CopyStep {

    /** Reads in both accounts. */
    Verification(Means means) {
        super(means, "VerifyCopy");
    }

    @Override
    Ensured ensure(Run run) {
        Account own = own();
        EbsSnapshot snapshot = own.snapshots().get(run.known(Run.Fact.SNAPSHOT_ID));
        String copied = run.known(Run.Fact.COPY_ID);
        Account target = target(run);
        EbsSnapshot copy = target.snapshots().get(copied);
        Optional<String> key = Optional.of(target.keys().facts(plan().key()).arn());
        demand(copy.completed() && copy.owner().equals(plan().account()), "the copy is not whole, or not the target's");
        demand(copy.key().equals(key), "the copy is not encrypted under the target's key");
        demand(copy.gibibytes() == snapshot.gibibytes(), "the copy is not of the snapshot's size");
        run.find(Run.Fact.VOLUME_ID).map(target.volumes()::get).ifPresent(volume -> demandRestored(volume, copy));
        demandClosed(run, own, snapshot);
        return Ensured.done(run);
    }

    private static void demandRestored(EbsVolume volume, EbsSnapshot copy) {
        demand(
                volume.ready()
                        && volume.key().equals(copy.key())
                        && volume.snapshot().equals(copy.id())
                        && volume.gibibytes() >= copy.gibibytes(),
                "the restored volume is not available, or not of the copy");
    }

    private void demandClosed(Run run, Account own, EbsSnapshot snapshot) {
        demand(
                !own.snapshots().sharedWith(snapshot.id()).contains(plan().account()),
                "the snapshot is still shared with the target account");
        String policy = own.keys().policy(snapshot.key().orElseThrow());
        demand(
                !PolicyText.holdsAny(policy, plan().access(run, own.region()).sids()),
                "the key policy still has a statement of the run");
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new Conflict("The run is not as it should be at its end: " + otherwise
                    + ". See who changed it, and go on with the run.");
        }
    }
}
