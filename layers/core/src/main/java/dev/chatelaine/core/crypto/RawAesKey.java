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

    private static final int TAG_LENGTH = 16;
    private static final int IV_LENGTH = 12;
    private static final int LONGEST = 0xFFFF - 2 * Integer.BYTES - IV_LENGTH;

    private final String namespace;
    private final String keyName;
    private final WipeableKey key;

    /** What provider information begins with; the IV follows. */
    private final byte[] infoPrefix;

    private RawAesKey(String namespace, String keyName, WipeableKey key, byte[] infoPrefix) {
        this.namespace = namespace;
        this.keyName = keyName;
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
        if (namespace.equals("aws-kms")) {
            throw new InvalidRequest("The namespace aws-kms belongs to AWS KMS: give the raw key another.");
        }
        requireName("namespace", namespace);
        byte[] name = requireName("key name", keyName);
        if (secret.length != 16 && secret.length != 24 && secret.length != 32) {
            throw new InvalidRequest("A raw AES key has 16, 24 or 32 bytes: give one of these lengths.");
        }
        byte[] prefix = ByteBuffer.allocate(name.length + 2 * Integer.BYTES)
                .put(name)
                .putInt(TAG_LENGTH * Byte.SIZE)
                .putInt(IV_LENGTH)
                .array();
        return new RawAesKey(namespace, keyName, WipeableKey.copyOf(secret), prefix);
    }

    private static byte[] requireName(String what, String name) {
        return Utf8.encode(name)
                .filter(bytes -> bytes.length > 0 && bytes.length <= LONGEST)
                .orElseThrow(() -> new InvalidRequest(
                        "The " + what + " of a raw AES key is 1 to " + LONGEST + " bytes of UTF-8: give another."));
    }

    @Override
    public String name() {
        return namespace + "/" + keyName;
    }

    @Override
    public EncryptedDataKey wrap(DataKey dataKey, AlgorithmSuite suite, EncryptionContext context) {
        byte[] iv = Randomness.bytes(IV_LENGTH);
        byte[] secret = dataKey.copy();
        byte[] wrapped = new byte[secret.length + TAG_LENGTH];
        try {
            new Gcm(key).seal(iv, context.serialized(), secret, 0, secret.length, wrapped, 0);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
        byte[] info = Arrays.copyOf(infoPrefix, infoPrefix.length + IV_LENGTH);
        System.arraycopy(iv, 0, info, infoPrefix.length, IV_LENGTH);
        return new EncryptedDataKey(namespace, info, wrapped);
    }

    @Override
    public Optional<DataKey> unwrap(EncryptedDataKey wrapped, AlgorithmSuite suite, EncryptionContext context) {
        byte[] info = wrapped.providerInfo();
        return isMine(wrapped.providerId(), info)
                ? Optional.of(
                        unwrap(wrapped.ciphertext(), Arrays.copyOfRange(info, infoPrefix.length, info.length), context))
                : Optional.empty();
    }

    private boolean isMine(String providerId, byte[] info) {
        return providerId.equals(namespace)
                && info.length == infoPrefix.length + IV_LENGTH
                && Arrays.equals(info, 0, infoPrefix.length, infoPrefix, 0, infoPrefix.length);
    }

    private DataKey unwrap(byte[] wrapped, byte[] iv, EncryptionContext context) {
        byte[] secret = new byte[Math.max(0, wrapped.length - TAG_LENGTH)];
        try {
            if (wrapped.length < TAG_LENGTH
                    || !new Gcm(key).open(iv, context.serialized(), wrapped, 0, wrapped.length, secret, 0)) {
                throw new Tampered(
                        "The wrapped data key, the encryption context or the key of this name is not the one "
                                + "that the message was sealed with.");
            }
            return DataKey.copyOf(secret);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
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
