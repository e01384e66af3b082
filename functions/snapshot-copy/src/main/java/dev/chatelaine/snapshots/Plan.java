package dev.chatelaine.snapshots;

import dev.chatelaine.aws.ForeignRole;
import dev.chatelaine.core.policy.write.SnapshotCopyAccess;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where copies go, by the stack's configuration.
 *
 * @param name what requests call it
 * @param account the target account, twelve digits
 * @param region the target region
 * @param role the name of the role in the target account that makes the copy
 * @param externalId what that role's trust policy expects
 * @param key the key of the copies in the target account, by ARN or by the ARN of an alias
 * @param zone the availability zone of the volume that is restored from a copy; empty restores none
 * @param retentionDays how long copies are kept; 0 keeps all
 * @param tags what snapshot, copy and restored volume are tagged with, beside the tags by which the plan finds them
 * @param origin account, region, stack and name of the plan: what tells its copies from those of others
 * @param editsKeyPolicy whether a run may add a statement for the target role to the key policy, and takes it away again
 */
public record Plan(
        String name,
        String account,
        String region,
        String role,
        String externalId,
        String key,
        Optional<String> zone,
        int retentionDays,
        Map<String, String> tags,
        String origin,
        boolean editsKeyPolicy) {

    private static final int LONGEST_SESSION = 64;

    public Plan {
        tags = Map.copyOf(tags);
    }

    /** The target role for one run, whose id its sessions' names show as far as they may be long. */
    ForeignRole target(Run run) {
        String session = "chatelaine-" + run.id();
        return new ForeignRole(
                account, region, role, externalId, session.substring(0, Math.min(session.length(), LONGEST_SESSION)));
    }

    /** The tags for what a run makes of something. */
    Map<String, String> tags(Run run, String source) {
        Map<String, String> all = new TreeMap<>(tags);
        all.put(Run.RUN_TAG, run.id());
        all.put(Run.SOURCE_TAG, source);
        all.put(Run.PLAN_TAG, origin);
        return all;
    }

    /** What the policy of the source's key says while a run copies; its names are whole, since ids may begin alike. */
    SnapshotCopyAccess access(Run run, String sourceRegion) {
        return new SnapshotCopyAccess(
                "chatelaine-" + run.id(), roleArn(), new TreeSet<>(List.of(sourceRegion, region)));
    }

    /** The target role's ARN. */
    String roleArn() {
        return "arn:aws:iam::" + account + ":role/" + role;
    }
}
