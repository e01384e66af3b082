package dev.chatelaine.core.crypto;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * The header of a message; its suite tells its format version.
 *
 * @param suite the algorithm suite
 * @param messageId random bytes that single out the message
 * @param context the stored encryption context, with the format's own pairs
 * @param wrapped the data key under each wrapping key
 * @param frameLength bytes of plaintext in each frame but the last; zero where the body is one block without frames
 * @param commitKey the commitment to the data key; empty where the suite does not commit
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

    /** What version 1 has after its version number: customer authenticated encrypted data. */
    static final byte TYPE = (byte) 0x80;

    static final byte NON_FRAMED = 1;
    static final byte FRAMED = 2;

    /** Version, suite, lengths of context and list, content type and frame length. */
    private static final int FIXED_LENGTH = 12;

    /** Type, reserved bytes and IV length of version 1. */
    private static final int MORE_OF_VERSION_1 = 6;

    boolean framed() {
        return frameLength > 0;
    }

    /** The header body: everything but IV and authentication tag, which covers it. */
    byte[] body() {
        ByteBuffer out = ByteBuffer.allocate(length());
        writeBeginning(out);
        out.putShort((short) context.serialized().length).put(context.serialized());
        out.putShort((short) wrapped.size());
        for (EncryptedDataKey key : wrapped) {
            key.writeTo(out);
        }
        out.put(framed() ? FRAMED : NON_FRAMED);
        if (!suite.committing()) {
            out.putInt(0).put((byte) Frame.IV_LENGTH);
        }
        return out.putInt(frameLength).put(commitKey).array();
    }

    private void writeBeginning(ByteBuffer out) {
        out.put((byte) suite.messageVersion());
        if (!suite.committing()) {
            out.put(TYPE);
        }
        out.putShort((short) suite.code()).put(messageId);
    }

    private int length() {
        int length = FIXED_LENGTH + messageId.length + context.serialized().length + commitKey.length;
        for (EncryptedDataKey key : wrapped) {
            length += key.length();
        }
        return suite.committing() ? length : length + MORE_OF_VERSION_1;
    }
}
