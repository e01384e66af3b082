package dev.chatelaine.snapshots;

import dev.chatelaine.Denied;
import dev.chatelaine.NotReady;
import dev.chatelaine.aws.Account;
import dev.chatelaine.aws.Accounts;
import dev.chatelaine.aws.EbsSnapshot;
import dev.chatelaine.aws.Ec2Snapshots;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Ensures that the target account has one whole copy of the snapshot, under its own key. */
public final class CopyReceiving extends CopyStep {

    private final Accounts accounts;

    /** Works in the target account, by its role. */
    public CopyReceiving(Plan plan, Clock clock, Accounts accounts) {
        super(plan, clock, "ReceiveSnapshot");
        this.accounts = accounts;
    }

    @Override
    Ensured ensure(Run run) {
        Account target = accounts.by(plan().target(run));
        List<EbsSnapshot> copies = target.snapshots().tagged(Run.RUN_TAG, run.id());
        EbsSnapshot copy = copies.stream().findFirst().orElseThrow(() -> begun(run, target));
        if (copy.failed()) {
            throw failed(target.snapshots(), copy);
        }
        if (!copy.completed()) {
            throw underWay(copy.id());
        }
        copies.stream().skip(1).forEach(other -> target.snapshots().delete(other.id()));
        return Ensured.done(run.withCopy(copy.id()));
    }

    private NotReady begun(Run run, Account target) {
        String snapshot = run.snapshotId().orElseThrow();
        String key = target.keys().facts(plan().key()).arn();
        Map<String, String> tags = Map.of(Run.RUN_TAG, run.id(), Run.SOURCE_TAG, snapshot);
        return underWay(target.snapshots().copy(snapshot, accounts.own().region(), key, tags));
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
