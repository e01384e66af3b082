package dev.chatelaine.snapshots;

import dev.chatelaine.Conflict;
import dev.chatelaine.NotReady;
import dev.chatelaine.aws.Account;
import dev.chatelaine.aws.EbsVolume;

/** Ensures that a volume stands in the target account that was restored from the copy, if the plan wants one. */
final class VolumeRestoring extends CopyStep {

    /** Works in the target account, by its role. */
    VolumeRestoring(Means means) {
        super(means, "RestoreVolume");
    }

    @Override
    Ensured ensure(Run run) {
        return plan().zone().map(zone -> restored(run, zone)).orElseGet(() -> new Ensured(run, "the plan wants none"));
    }

    private Ensured restored(Run run, String zone) {
        String copy = run.known(Run.Fact.COPY_ID);
        Account target = target(run);
        String id = target.volumes().create(copy, zone, token(run, copy), plan().tags(run, copy));
        EbsVolume volume = target.volumes().get(id);
        if (volume.failed()) {
            throw new Conflict("Volume \"" + id + "\" could not be restored from copy \"" + copy
                    + "\": see whether the target role may use the copy's key.");
        }
        if (!volume.ready()) {
            throw new NotReady("Volume \"" + id + "\" is being restored: ask again later.");
        }
        return Ensured.done(run.with(Run.Fact.VOLUME_ID, id));
    }

    /** At most 64 characters, and the same for the same copy. */
    private static String token(Run run, String copy) {
        return copy + "-" + Integer.toHexString(run.id().hashCode());
    }
}
