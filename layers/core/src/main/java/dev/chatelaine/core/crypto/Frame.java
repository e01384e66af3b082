package dev.chatelaine.core.crypto;

/**
 * The layout of frames. A regular frame is sequence number, IV, ciphertext of the frame length, tag; the final frame is
 * a marker, sequence number, IV, length, ciphertext of that length, tag. All lengths are bytes.
 *
 * @see <a
 *     href="https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/data-format/message-body.md">Message
 *     body</a>
 */
final class Frame {

    static final int FINAL_MARKER = 0xFFFFFFFF;
    static final long MAX_SEQUENCE = 0xFFFFFFFFL;
    static final int IV_LENGTH = 12;
    static final int TAG_LENGTH = 16;

    /** What a regular frame has before its ciphertext. */
    static final int REGULAR_PREFIX = Integer.BYTES + IV_LENGTH;

    /** What the final frame has before its ciphertext. */
    static final int FINAL_PREFIX = 2 * Integer.BYTES + IV_LENGTH + Integer.BYTES;

    static final int REGULAR_OVERHEAD = REGULAR_PREFIX + TAG_LENGTH;
    static final int FINAL_OVERHEAD = FINAL_PREFIX + TAG_LENGTH;

    private Frame() {}

    /** Length of the body of so much plaintext, which the final frame ends even where it is full. */
    static long bodyLength(long plaintextLength, int frameLength) {
        long regular = Math.max(0, plaintextLength - 1) / frameLength;
        return plaintextLength + regular * REGULAR_OVERHEAD + FINAL_OVERHEAD;
    }
}
