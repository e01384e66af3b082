package dev.chatelaine.front.ec2;

import dev.chatelaine.front.access.KeyAccess;
import dev.chatelaine.front.access.Permissions;
import dev.chatelaine.front.answer.Answer;
import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.service.Service;
import dev.chatelaine.front.upstream.Upstream;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;

/** Volumes and snapshots as a service of the front; the rest of EC2 passes to ministack. */
public final class Ec2 implements Service {
    private final Ebs ebs;
    private final Map<String, Function<Call, Answer>> actions;

    /**
     * Without any volume yet.
     *
     * @param upstream where the metadata of keys is
     * @param keys who may do what with a key
     * @param permissions who may do what at all
     * @param clock by which things become ready
     * @param ids what new things are called
     */
    public Ec2(Upstream upstream, KeyAccess keys, Permissions permissions, Clock clock, EbsIds ids) {
        this.ebs = new Ebs(clock, ids);
        Gate gate = new Gate(permissions);
        EbsKeys ebsKeys = new EbsKeys(upstream, keys);
        Volumes volumes = new Volumes(ebs, gate, ebsKeys);
        Snapshots snapshots = new Snapshots(ebs, gate);
        Copies copies = new Copies(ebs, gate, ebsKeys);
        Shares shares = new Shares(ebs, gate);
        this.actions = Map.of(
                "CreateVolume", volumes::create,
                "DescribeVolumes", volumes::describe,
                "DeleteVolume", volumes::delete,
                "CreateSnapshot", snapshots::create,
                "DescribeSnapshots", snapshots::describe,
                "DeleteSnapshot", snapshots::delete,
                "CopySnapshot", copies::copy,
                "ModifySnapshotAttribute", shares::modify,
                "DescribeSnapshotAttribute", shares::describe);
    }

    @Override
    public String name() {
        return "ec2";
    }

    @Override
    public boolean handles(String action) {
        return actions.containsKey(action);
    }

    @Override
    public Answer handle(Call call) {
        synchronized (ebs) {
            ebs.settle();
            return actions.get(call.action()).apply(call);
        }
    }
}
