package dev.chatelaine.aws;

/**
 * What a KMS key is.
 *
 * @param arn the key's own ARN, never an alias's
 * @param managedByAws whether AWS manages it, so that its policy cannot be changed
 * @param symmetric whether it encrypts and decrypts, as EBS needs
 * @param state such as {@code Enabled} or {@code PendingDeletion}
 */
public record KeyFacts(String arn, boolean managedByAws, boolean symmetric, String state) {

    /** Whether the key can be used now. */
    public boolean enabled() {
        return state.equals("Enabled");
    }
}
