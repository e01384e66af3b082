package dev.chatelaine.access;

import dev.chatelaine.aws.KeyRules;

/** Who may use which KMS key. */
@FunctionalInterface
public interface Keys {

    /** The key policy and the grants of a key, by key id, key ARN, or an alias's ARN or name. */
    KeyRules of(String key);
}
