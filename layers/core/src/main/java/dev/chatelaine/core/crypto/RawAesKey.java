package dev.chatelaine.core.crypto;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Tampered;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * An AES key held here: wraps data keys with AES-GCM, and binds the encryption context.
 *
 * <p>The encrypted data key has the namespace as provider id; as provider information the key's name, the tag length in
 * bits, the IV length in bytes, and the IV; and as ciphertext the wrapped key and its tag.
 *
 * @see <a
 *     href="https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/framework/raw-aes-keyring.md">Raw AES
 *     keyring</a>
 */
public final class RawAesKey implements WrappingKey, AutoCloseable {

    private final KeyName name;
    private final WipeableKey key;

    /** What provider information begins with; the IV follows. */
    private final byte[] infoPrefix;

    private RawAesKey(KeyName name, WipeableKey key, byte[] infoPrefix) {
        this.name = name;
        this.key = key;
        this.infoPrefix = infoPrefix;
    }

    /**
     * A raw AES key.
     *
     * @param namespace the provider id; any but {@code aws-kms}
     * @param keyName name of the key within the namespace
     * @param secret 16, 24 or 32 bytes, which are copied: the caller wipes its own
     * @throws InvalidRequest if the namespace is that of AWS KMS, a name is empty or too long, or the length is another
     */
    public static RawAesKey of(String namespace, String keyName, byte[] secret) {
        KeyName name = new KeyName(namespace, keyName);
        if (secret.length != 16 && secret.length != 24 && secret.length != 32) {
            throw new InvalidRequest("A raw AES key has 16, 24 or 32 bytes: give one of these lengths.");
        }
        return new RawAesKey(name, WipeableKey.copyOf(secret), infoPrefix(name.nameBytes()));
    }

    private static byte[] infoPrefix(byte[] name) {
        return ByteBuffer.allocate(name.length + 2 * Integer.BYTES)
                .put(name)
                .putInt(GcmWrapping.TAG_LENGTH * Byte.SIZE)
                .putInt(GcmWrapping.IV_LENGTH)
                .array();
    }

    @Override
    public String name() {
        return name.toString();
    }

    @Override
    public EncryptedDataKey wrap(DataKey dataKey, AlgorithmSuite suite, EncryptionContext context) {
        byte[] iv = Randomness.bytes(GcmWrapping.IV_LENGTH);
        byte[] info = Arrays.copyOf(infoPrefix, infoPrefix.length + iv.length);
        System.arraycopy(iv, 0, info, infoPrefix.length, iv.length);
        return new EncryptedDataKey(name.namespace(), info, GcmWrapping.wrap(key, iv, context.serialized(), dataKey));
    }

    @Override
    public Optional<DataKey> unwrap(EncryptedDataKey wrapped, AlgorithmSuite suite, EncryptionContext context) {
        byte[] info = wrapped.providerInfo();
        return isMine(wrapped.providerId(), info)
                ? unwrap(Arrays.copyOfRange(info, infoPrefix.length, info.length), wrapped.ciphertext(), context)
                : Optional.empty();
    }

    private boolean isMine(String providerId, byte[] info) {
        return providerId.equals(name.namespace())
                && info.length == infoPrefix.length + GcmWrapping.IV_LENGTH
                && Arrays.equals(info, 0, infoPrefix.length, infoPrefix, 0, infoPrefix.length);
    }

    private Optional<DataKey> unwrap(byte[] iv, byte[] wrapped, EncryptionContext context) {
        Optional<DataKey> unwrapped = GcmWrapping.unwrap(key, iv, context.serialized(), wrapped);
        if (unwrapped.isEmpty()) {
            throw new Tampered("The wrapped data key, the encryption context or the key of this name is not the one "
                    + "that the message was sealed with.");
        }
        return unwrapped;
    }

    /** Overwrites the secret. */
    @Override
    public void close() {
        key.close();
    }

    @Override
    public String toString() {
        return "RawAesKey[" + name() + "]";
    }
}
