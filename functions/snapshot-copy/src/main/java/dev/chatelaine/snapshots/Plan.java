package dev.chatelaine.snapshots;

import dev.chatelaine.aws.ForeignRole;
import java.util.Optional;

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
        boolean editsKeyPolicy) {

    /** The target role for one run. */
    ForeignRole target(Run run) {
        return new ForeignRole(account, region, role, externalId, "chatelaine-" + run.id());
    }

    /** The target role's ARN. */
    String roleArn() {
        return "arn:aws:iam::" + account + ":role/" + role;
    }
}
