package dev.chatelaine.aws;

import dev.chatelaine.core.policy.access.Grant;
import java.util.List;

/**
 * Who may use a KMS key.
 *
 * @param arn the key's own ARN, never an alias's
 * @param policy the key policy, as KMS keeps it
 * @param grants the grants on the key
 */
public record KeyRules(String arn, String policy, List<Grant> grants) {

    public KeyRules {
        grants = List.copyOf(grants);
    }
}
