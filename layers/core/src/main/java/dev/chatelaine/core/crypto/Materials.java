package dev.chatelaine.core.crypto;

import java.util.List;
import java.util.OptionalLong;

/**
 * Where data keys and signing keys of messages come from. Implementations are safe for use by several threads.
 *
 * @see <a
 *     href="https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/framework/cmm-interface.md">Cryptographic
 *     Materials Manager interface</a>
 */
public abstract sealed class Materials permits KeyringMaterials, CachedMaterials {

    /** New keys for each message, from these wrapping keys; the first generates, and each alone can open. */
    public static Materials of(WrappingKey... keys) {
        return of(List.of(keys));
    }

    /**
     * New keys for each message, from these wrapping keys; the first generates, and each alone can open.
     *
     * @throws dev.chatelaine.InvalidRequest if there is none
     */
    public static Materials of(List<? extends WrappingKey> keys) {
        return new KeyringMaterials(Keyring.of(keys));
    }

    /** Names of the wrapping keys. */
    public abstract List<String> keys();

    /**
     * What a message is sealed with; the caller closes it.
     *
     * @param context the whole context of a caller
     * @param length bytes of plaintext, if known
     */
    abstract EncryptionMaterials forEncryption(AlgorithmSuite suite, EncryptionContext context, OptionalLong length);

    /**
     * What a message is opened with; the caller closes it.
     *
     * @param context the whole context of the message
     */
    abstract DecryptionMaterials forDecryption(
            AlgorithmSuite suite, EncryptionContext context, List<EncryptedDataKey> wrapped);
}
