package dev.chatelaine.access;

import dev.chatelaine.aws.KeyRules;
import dev.chatelaine.aws.KmsKeyDetails;
import dev.chatelaine.aws.KmsKeyRules;
import software.amazon.awssdk.services.kms.KmsClient;

/** Keys as KMS has them, in the client's region and account. */
public final class KmsKeys implements Keys {

    private final KmsKeyRules rules;
    private final KmsKeyDetails details;

    /** Reads with this client. */
    public KmsKeys(KmsClient kms) {
        this.rules = new KmsKeyRules(kms);
        this.details = new KmsKeyDetails(kms);
    }

    @Override
    public KnownKey of(String key) {
        KeyRules found = rules.of(key);
        return new KnownKey(found, details.of(found.arn()));
    }
}
