package dev.chatelaine.snapshots;

import dev.chatelaine.Conflict;
import dev.chatelaine.NotReady;
import dev.chatelaine.aws.Account;
import dev.chatelaine.aws.Accounts;
import dev.chatelaine.aws.EbsVolume;
import java.time.Clock;
import java.util.Map;

/** Ensures that a volume stands in the target account that was restored from the copy, if the plan wants one. */
public final class VolumeRestoring extends CopyStep {

    private final Accounts accounts;

    /** Works in the target account, by its role. */
    public VolumeRestoring(Plan plan, Clock clock, Accounts accounts) {
        super(plan, clock, "RestoreVolume");
        this.accounts = accounts;
    }

    @Override
    Ensured ensure(Run run) {
        return plan().zone().map(zone -> restored(run, zone)).orElseGet(() -> new Ensured(run, "the plan wants none"));
    }

    private Ensured restored(Run run, String zone) {
        Account target = accounts.by(plan().target(run));
        String copy = run.copyId().orElseThrow();
        Map<String, String> tags = Map.of(Run.RUN_TAG, run.id(), Run.SOURCE_TAG, copy);
        String id = target.volumes().create(copy, zone, token(run, copy), tags);
        EbsVolume volume = target.volumes().get(id);
        if (volume.failed()) {
            throw new Conflict("Volume \"" + id + "\" could not be restored from copy \"" + copy
                    + "\": see whether the target role may use the copy's key.");
        }
        if (!volume.ready()) {
            throw new NotReady("Volume \"" + id + "\" is being restored: ask again later.");
        }
        return Ensured.done(run.withVolume(id));
    }

    /** At most 64 characters, and the same for the same copy. */
    private static String token(Run run, String copy) {
        return copy + "-" + Integer.toHexString(run.id().hashCode());
    }
}
