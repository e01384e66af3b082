package dev.chatelaine.access;

import dev.chatelaine.aws.KeyRules;
import dev.chatelaine.aws.KmsKeyDetails;
import dev.chatelaine.aws.KmsKeyRules;

/** Keys as KMS has them, in the region and account of its readers. */
public final class KmsKeys implements Keys {

    private final KmsKeyRules rules;
    private final KmsKeyDetails details;

    /** Reads what KMS says of a key's access, and of the key itself. */
    public KmsKeys(KmsKeyRules rules, KmsKeyDetails details) {
        this.rules = rules;
        this.details = details;
    }

    @Override
    public KnownKey of(String key) {
        KeyRules found = rules.of(key);
        return new KnownKey(found, details.of(found.arn()));
    }
}
