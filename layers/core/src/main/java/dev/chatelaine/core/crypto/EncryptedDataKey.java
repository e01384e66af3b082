package dev.chatelaine.core.crypto;

import dev.chatelaine.Internal;
import dev.chatelaine.Shown;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * A data key as one wrapping key sealed it; a message carries one or more.
 *
 * @param providerId who can unwrap it: {@code aws-kms}, or the namespace of a raw key; at most 65,535 bytes of UTF-8
 * @param providerInfo what that provider needs to find its key: the key ARN for {@code aws-kms}; at most 65,535 bytes
 * @param ciphertext the wrapped data key; at most 65,535 bytes
 * @see <a
 *     href="https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/framework/structures.md#encrypted-data-key">Structures:
 *     encrypted data key</a>
 */
@SuppressWarnings("ArrayRecordComponent") // copied in and out, and equality is overridden
public record EncryptedDataKey(String providerId, byte[] providerInfo, byte[] ciphertext) {

    private static final int MAX_LENGTH = 0xFFFF;

    /**
     * Copies the arrays.
     *
     * @throws Internal if a part is too long for the format, which is a defect of the wrapping key that made it
     */
    public EncryptedDataKey {
        int idLength = providerId.getBytes(StandardCharsets.UTF_8).length;
        if (idLength > MAX_LENGTH || providerInfo.length > MAX_LENGTH || ciphertext.length > MAX_LENGTH) {
            throw new Internal("A wrapping key made an encrypted data key that the message format cannot carry.");
        }
        providerInfo = providerInfo.clone();
        ciphertext = ciphertext.clone();
    }

    @Override
    public byte[] providerInfo() {
        return providerInfo.clone();
    }

    @Override
    public byte[] ciphertext() {
        return ciphertext.clone();
    }

    /** The provider information as text, for providers that keep text there (a key ARN); undefined for others. */
    public String providerInfoText() {
        return new String(providerInfo, StandardCharsets.UTF_8);
    }

    /** Length in bytes of the form that headers carry. */
    int length() {
        return 3 * Short.BYTES + providerIdBytes().length + providerInfo.length + ciphertext.length;
    }

    /** Writes each field after its length. */
    void writeTo(ByteBuffer out) {
        byte[] id = providerIdBytes();
        out.putShort((short) id.length).put(id);
        out.putShort((short) providerInfo.length).put(providerInfo);
        out.putShort((short) ciphertext.length).put(ciphertext);
    }

    private byte[] providerIdBytes() {
        return providerId.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EncryptedDataKey(var id, var info, var wrapped)
                && providerId.equals(id)
                && Arrays.equals(providerInfo, info)
                && Arrays.equals(ciphertext, wrapped);
    }

    @Override
    public int hashCode() {
        return Objects.hash(providerId, Arrays.hashCode(providerInfo), Arrays.hashCode(ciphertext));
    }

    /**
     * The provider, and where it is one of AWS KMS that keeps text, the key's ARN or id; both may come from outside, so
     * escaped and cut.
     */
    @Override
    public String toString() {
        boolean named = providerId.startsWith("aws-kms") && !providerId.equals("aws-kms-ecdh");
        return Shown.name(named ? providerId + " " + providerInfoText() : providerId);
    }
}
