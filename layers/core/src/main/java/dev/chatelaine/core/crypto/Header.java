package dev.chatelaine.core.crypto;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * The header of a message of format version 2 with framed body.
 *
 * @param suite the algorithm suite
 * @param messageId random bytes that single out the message
 * @param context the stored encryption context, with the format's own pairs
 * @param wrapped the data key under each wrapping key
 * @param frameLength bytes of plaintext in each frame but the last
 * @param commitKey the commitment to the data key
 * @see <a
 *     href="https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/data-format/message-header.md">Message
 *     header</a>
 */
@SuppressWarnings("ArrayRecordComponent") // lives within one call and is never compared
record Header(
        AlgorithmSuite suite,
        byte[] messageId,
        EncryptionContext context,
        List<EncryptedDataKey> wrapped,
        int frameLength,
        byte[] commitKey) {

    static final byte VERSION = 2;
    static final byte FRAMED = 2;

    /** Version, suite, lengths of context and list, content type and frame length. */
    private static final int FIXED_LENGTH = 12;

    /** The header body: everything but the authentication tag, which covers it. */
    byte[] body() {
        ByteBuffer out = ByteBuffer.allocate(length());
        out.put(VERSION).putShort((short) suite.code()).put(messageId);
        out.putShort((short) context.serialized().length).put(context.serialized());
        out.putShort((short) wrapped.size());
        wrapped.forEach(key -> key.writeTo(out));
        return out.put(FRAMED).putInt(frameLength).put(commitKey).array();
    }

    private int length() {
        return FIXED_LENGTH
                + messageId.length
                + context.serialized().length
                + wrapped.stream().mapToInt(EncryptedDataKey::length).sum()
                + commitKey.length;
    }
}
