package dev.chatelaine.front.ec2;

import static dev.chatelaine.front.ec2.Markup.text;

import dev.chatelaine.front.answer.Answer;
import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.call.Call;

/** Who else may use a snapshot. */
final class Shares {
    private static final String ATTRIBUTE = "createVolumePermission";

    private final Ebs ebs;
    private final Gate gate;

    Shares(Ebs ebs, Gate gate) {
        this.ebs = ebs;
        this.gate = gate;
    }

    Answer modify(Call call) {
        Parameters parameters = new Parameters(call.body());
        Snapshot snapshot = own(call, parameters);
        demandShareable(snapshot, parameters);
        ebs.replace(snapshot.share(parameters.accounts("Add")).unshare(parameters.accounts("Remove")));
        return Markup.done("ModifySnapshotAttribute");
    }

    private static void demandShareable(Snapshot snapshot, Parameters parameters) {
        boolean adds = !parameters.accounts("Add").isEmpty();
        if (parameters.namesEveryone() && snapshot.key().isPresent()) {
            throw new AwsError(400, "InvalidParameterValue", "Encrypted snapshots can't be shared publicly");
        }
        if (adds && snapshot.key().filter(EbsKeys::managed).isPresent()) {
            throw new AwsError(
                    400,
                    "InvalidParameter",
                    "Snapshots encrypted with the AWS Managed CMK can't be shared. Specify another snapshot.");
        }
    }

    Answer describe(Call call) {
        Snapshot snapshot = own(call, new Parameters(call.body()));
        return Markup.answer(
                "DescribeSnapshotAttribute",
                text("snapshotId", snapshot.id())
                        + Markup.items(
                                ATTRIBUTE,
                                snapshot.shares().stream()
                                        .sorted()
                                        .map(account -> text("userId", account))
                                        .toList()));
    }

    private Snapshot own(Call call, Parameters parameters) {
        String id = parameters.require("SnapshotId");
        if (!parameters.get("Attribute").equals(ATTRIBUTE)
                && parameters.find("Attribute").isPresent()) {
            throw new AwsError(400, "InvalidParameterValue", "The front knows the attribute " + ATTRIBUTE + " only.");
        }
        Snapshot snapshot = ebs.snapshot(id)
                .filter(found -> found.place().equals(Place.of(call)))
                .orElseThrow(() -> Gate.noSnapshot(id));
        gate.admit(call, snapshot.arn(), snapshot.tags());
        return snapshot;
    }
}
