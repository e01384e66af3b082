package dev.chatelaine.core.crypto;

import dev.chatelaine.Tampered;

/**
 * Reads frames, each at its place in the sequence and with the IV that it carries; what it writes is authentic.
 */
final class FrameOpener {

    private final Gcm gcm;
    private final BodyAad aad;
    private final int frameLength;
    private final byte[] iv = new byte[Frame.IV_LENGTH];

    FrameOpener(Gcm gcm, byte[] messageId, int frameLength) {
        this.gcm = gcm;
        this.aad = new BodyAad(messageId);
        this.frameLength = frameLength;
    }

    /** Whether the next frame is marked as the final one. */
    static boolean isLast(InputBuffer in) {
        return isLast(in, 0);
    }

    /** Whether the frame so many bytes further on is marked as the final one. */
    static boolean isLast(InputBuffer in, int ahead) {
        in.require(ahead + Integer.BYTES);
        return in.intAt(in.position() + ahead) == Frame.FINAL_MARKER;
    }

    /**
     * Opens the frames of a batch, of which the last one is the final frame if {@code last}.
     *
     * @throws Tampered as with {@link #open(long, InputBuffer, OutputBuffer)}
     */
    void open(long first, int frames, boolean last, FrameBatch batch) {
        InputBuffer in = batch.input();
        OutputBuffer out = batch.output();
        long end = first + frames;
        for (long sequence = first; sequence < end; sequence++) {
            boolean isLast = last && sequence == end - 1;
            in.consume(isLast ? openLast(sequence, in, out) : openRegular(sequence, in, out));
        }
    }

    /**
     * Opens the next frame in place, without consuming it.
     *
     * @return the length of the frame
     * @throws Tampered if it is cut, out of sequence, too long or not authentic
     */
    int open(long sequence, InputBuffer in, OutputBuffer out) {
        return isLast(in) ? openLast(sequence, in, out) : openRegular(sequence, in, out);
    }

    private int openRegular(long sequence, InputBuffer in, OutputBuffer out) {
        in.require(Frame.REGULAR_OVERHEAD + frameLength);
        int at = in.position();
        if (in.intAt(at) == Frame.FINAL_MARKER) {
            throw new Tampered("The message's frame " + sequence
                    + " is marked as the final one, but more follows: bytes were added, or it was changed.");
        }
        requireSequence(sequence, in.intAt(at));
        readIv(in, at + Integer.BYTES);
        open(aad.of(false, sequence, frameLength), in, at + Frame.REGULAR_PREFIX, frameLength, out);
        return Frame.REGULAR_OVERHEAD + frameLength;
    }

    private int openLast(long sequence, InputBuffer in, OutputBuffer out) {
        int length = lastLength(in, 0, frameLength);
        in.require(Frame.FINAL_OVERHEAD + length);
        int at = in.position();
        requireSequence(sequence, in.intAt(at + Integer.BYTES));
        readIv(in, at + 2 * Integer.BYTES);
        open(aad.of(true, sequence, length), in, at + Frame.FINAL_PREFIX, length, out);
        return Frame.FINAL_OVERHEAD + length;
    }

    /** The length that the final frame claims, which is so many bytes further on. */
    static int lastLength(InputBuffer in, int ahead, int frameLength) {
        in.require(ahead + Frame.FINAL_PREFIX);
        int length = in.intAt(in.position() + ahead + Frame.FINAL_PREFIX - Integer.BYTES);
        if (Integer.compareUnsigned(length, frameLength) > 0) {
            throw new Tampered("The message's final frame claims more than the frame length: it was changed.");
        }
        return length;
    }

    private static void requireSequence(long expected, int sequence) {
        if (Integer.toUnsignedLong(sequence) != expected) {
            throw new Tampered(
                    "The message's frame " + expected + " is not in its place: frames were lost, repeated or swapped.");
        }
    }

    private void readIv(InputBuffer in, int index) {
        System.arraycopy(in.array(), index, iv, 0, iv.length);
    }

    private void open(byte[] aad, InputBuffer in, int index, int length, OutputBuffer out) {
        out.reserve(length);
        if (!gcm.open(iv, aad, in.array(), index, length + Frame.TAG_LENGTH, out.array(), out.position())) {
            throw new Tampered("A frame of the message is not authentic: it was changed after it was sealed.");
        }
        out.advance(length);
    }
}
