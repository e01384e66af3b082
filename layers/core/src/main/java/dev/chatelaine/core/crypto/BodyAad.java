package dev.chatelaine.core.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What the tag of a frame covers beside its ciphertext: message id, a label, sequence number and plaintext length. For
 * one thread at a time, since the arrays are used again for each frame.
 *
 * @see <a
 *     href="https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/data-format/message-body-aad.md">Message
 *     body AAD</a>
 */
final class BodyAad {

    private final byte[] regular;
    private final byte[] last;
    private final byte[] block;

    BodyAad(byte[] messageId) {
        this.regular = template(messageId, "AWSKMSEncryptionClient Frame");
        this.last = template(messageId, "AWSKMSEncryptionClient Final Frame");
        this.block = template(messageId, "AWSKMSEncryptionClient Single Block");
    }

    private static byte[] template(byte[] messageId, String label) {
        byte[] text = label.getBytes(StandardCharsets.US_ASCII);
        byte[] aad = Arrays.copyOf(messageId, messageId.length + text.length + Integer.BYTES + Long.BYTES);
        System.arraycopy(text, 0, aad, messageId.length, text.length);
        return aad;
    }

    /** The bytes for one frame, valid until the next call. */
    byte[] of(boolean isLast, long sequence, int length) {
        return filled(isLast ? last : regular, sequence, length);
    }

    /** The bytes for a body without frames, valid until the next call. */
    byte[] ofBlock(int length) {
        return filled(block, 1, length);
    }

    private static byte[] filled(byte[] aad, long sequence, int length) {
        BigEndian.putInt(aad, aad.length - Long.BYTES - Integer.BYTES, (int) sequence);
        BigEndian.putLong(aad, aad.length - Long.BYTES, length);
        return aad;
    }
}
