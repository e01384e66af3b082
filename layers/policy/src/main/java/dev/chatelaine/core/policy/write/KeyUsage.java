package dev.chatelaine.core.policy.write;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a key is for, which decides what its users do with it.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html#KMS-CreateKey-request-KeyUsage">KeyUsage</a>
 */
public enum KeyUsage {
    ENCRYPT_DECRYPT,
    SIGN_VERIFY,
    GENERATE_VERIFY_MAC,
    KEY_AGREEMENT;

    /** The usage of this name, as KMS writes it. */
    public static Optional<KeyUsage> of(String name) {
        return Arrays.stream(values())
                .filter(usage -> usage.name().equals(name))
                .findFirst();
    }

    /** What users do, each as an action of its own: what KMS adds later is not allowed unseen. */
    List<String> operations() {
        return switch (this) {
            case ENCRYPT_DECRYPT ->
                List.of(
                        "kms:Decrypt",
                        "kms:Encrypt",
                        "kms:GenerateDataKey",
                        "kms:GenerateDataKeyPair",
                        "kms:GenerateDataKeyPairWithoutPlaintext",
                        "kms:GenerateDataKeyWithoutPlaintext",
                        "kms:ReEncryptFrom",
                        "kms:ReEncryptTo");
            case SIGN_VERIFY -> List.of("kms:GetPublicKey", "kms:Sign", "kms:Verify");
            case GENERATE_VERIFY_MAC -> List.of("kms:GenerateMac", "kms:VerifyMac");
            case KEY_AGREEMENT -> List.of("kms:DeriveSharedSecret", "kms:GetPublicKey");
        };
    }

    boolean hasEncryptionContext() {
        return this == ENCRYPT_DECRYPT;
    }
}
