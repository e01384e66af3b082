package dev.chatelaine.snapshots;

import dev.chatelaine.Denied;
import dev.chatelaine.NotReady;
import dev.chatelaine.aws.Account;
import dev.chatelaine.aws.EbsSnapshot;
import dev.chatelaine.aws.Ec2Snapshots;
import java.util.List;
import java.util.Map;

/** Ensures that the target account has one whole copy of the snapshot, under its own key. */
final class CopyReceiving extends CopyStep {

    /** Works in the target account, by its role. */
    CopyReceiving(Means means) {
        super(means, "ReceiveSnapshot");
    }

    @Override
    Ensured ensure(Run run) {
        String snapshot = run.known(Run.Fact.SNAPSHOT_ID);
        Account target = target(run);
        List<EbsSnapshot> copies = new RunSnapshots(run, plan()).made(target.snapshots(), snapshot);
        EbsSnapshot copy = copies.stream().findFirst().orElseThrow(() -> begun(run, snapshot, target));
        if (copy.failed()) {
            throw failed(target.snapshots(), copy);
        }
        if (!copy.completed()) {
            throw underWay(copy.id());
        }
        copies.stream().skip(1).forEach(other -> target.snapshots().delete(other.id()));
        return Ensured.done(run.with(Run.Fact.COPY_ID, copy.id()));
    }

    private NotReady begun(Run run, String snapshot, Account target) {
        String key = target.keys().facts(plan().key()).arn();
        Map<String, String> tags = plan().tags(run, snapshot);
        tags.put(Run.VOLUME_TAG, run.find(Run.Fact.VOLUME).orElse(snapshot));
        return underWay(target.snapshots().copy(snapshot, own().region(), key, tags));
    }

    private static NotReady underWay(String copy) {
        return new NotReady("Copy \"" + copy + "\" is being made: ask again later.");
    }

    /** EC2 accepts a copy whose keys cannot be used, and says so in its state only; the failed one is of no use. */
    private static Denied failed(Ec2Snapshots snapshots, EbsSnapshot copy) {
        snapshots.delete(copy.id());
        boolean key = copy.message().contains("key");
        return new Denied("Copy \"" + copy.id() + "\" failed"
                + (key ? ", since EC2 could not use a key with the target role's permissions" : "")
                + ": see whether key policy and role still are as CheckCopy found them, and run again.");
    }
}
