package dev.chatelaine.snapshots;

import dev.chatelaine.Conflict;
import dev.chatelaine.aws.Account;
import dev.chatelaine.aws.EbsSnapshot;
import dev.chatelaine.aws.Ec2Snapshots;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Deletes the plan's copies that are older than it keeps them. Of each volume the newest whole copy stays, however old
 * it is: it is the last good one, and what makes the next copy incremental.
 *
 * @see <a href="https://docs.aws.amazon.com/ebs/latest/userguide/ebs-copy-snapshot.html">Copying snapshots</a>
 */
final class CopyExpiry extends CopyStep {

    CopyExpiry(Means means) {
        super(means, "ExpireCopies");
    }

    @Override
    Ensured ensure(Run run) {
        String verified = run.known(Run.Fact.COPY_ID);
        Account target = target(run);
        Run ended =
                run.with(Run.Fact.TARGET_KEY, target.keys().facts(plan().key()).arn());
        if (plan().retentionDays() == 0) {
            return new Ensured(ended, "the plan keeps all copies");
        }
        List<EbsSnapshot> old = old(target.snapshots().tagged(Map.of(Run.PLAN_TAG, plan().origin()))).stream()
                .filter(copy -> !copy.id().equals(verified))
                .toList();
        long kept =
                old.stream().filter(copy -> !deleted(target.snapshots(), copy)).count();
        return new Ensured(
                ended,
                old.isEmpty() ? "done" : "deleted " + (old.size() - kept) + (kept == 0 ? "" : ", images keep " + kept));
    }

    private List<EbsSnapshot> old(List<EbsSnapshot> copies) {
        Instant oldest = now().minus(Duration.ofDays(plan().retentionDays()));
        return copies.stream().collect(Collectors.groupingBy(CopyExpiry::volume)).values().stream()
                .flatMap(ofVolume -> ofVolume.stream().filter(copy -> !copy.id().equals(lastGood(ofVolume))))
                .filter(copy -> !copy.pending() && copy.started().isBefore(oldest))
                .toList();
    }

    /** Copies come the oldest first. Where none is whole, nothing of the volume is good, and each may go. */
    private static String lastGood(List<EbsSnapshot> copies) {
        return copies.stream()
                .filter(EbsSnapshot::completed)
                .reduce((_, newer) -> newer)
                .map(EbsSnapshot::id)
                .orElse("");
    }

    private static String volume(EbsSnapshot copy) {
        return copy.tags().getOrDefault(Run.VOLUME_TAG, copy.id());
    }

    private static boolean deleted(Ec2Snapshots snapshots, EbsSnapshot copy) {
        try {
            snapshots.delete(copy.id());
            return true;
        } catch (Conflict inUse) {
            return false;
        }
    }
}
