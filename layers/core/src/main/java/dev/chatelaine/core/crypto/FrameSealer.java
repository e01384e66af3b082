package dev.chatelaine.core.crypto;

import dev.chatelaine.InvalidRequest;
import java.util.Arrays;

/** Writes frames. The IV of a frame is its sequence number, so no two frames of a message share one. */
final class FrameSealer {

    private final Gcm gcm;
    private final BodyAad aad;
    private final byte[] iv = new byte[Frame.IV_LENGTH];

    FrameSealer(Gcm gcm, byte[] messageId) {
        this.gcm = gcm;
        this.aad = new BodyAad(messageId);
    }

    /**
     * Writes one frame.
     *
     * @return the length of the frame
     * @throws InvalidRequest if the message would have more frames than the format can number
     */
    int seal(long sequence, boolean last, byte[] in, int offset, int length, byte[] out, int outOffset) {
        if (sequence > Frame.MAX_SEQUENCE || (sequence == Frame.MAX_SEQUENCE && !last)) {
            throw new InvalidRequest(
                    "The plaintext needs more than 4,294,967,295 frames: choose a longer frame length.");
        }
        int at = outOffset;
        if (last) {
            BigEndian.putInt(out, at, Frame.FINAL_MARKER);
            at += Integer.BYTES;
        }
        at = writeSequenceAndIv(sequence, out, at);
        if (last) {
            BigEndian.putInt(out, at, length);
            at += Integer.BYTES;
        }
        gcm.seal(iv, aad.of(last, sequence, length), in, offset, length, out, at);
        return at - outOffset + length + Frame.TAG_LENGTH;
    }

    /** Writes the frames of a batch, of which the last one is the final frame if {@code last}. */
    void seal(long first, boolean last, int frameLength, FrameBatch batch) {
        InputBuffer in = batch.input();
        OutputBuffer out = batch.output();
        long sequence = first;
        do {
            int length = in.available(frameLength);
            boolean isLast = last && in.available(frameLength + 1) == length;
            out.advance(seal(sequence++, isLast, in.array(), in.position(), length, out.array(), out.position()));
            in.consume(length);
        } while (in.available(1) > 0);
    }

    private int writeSequenceAndIv(long sequence, byte[] out, int offset) {
        BigEndian.putInt(out, offset, (int) sequence);
        Arrays.fill(iv, (byte) 0);
        BigEndian.putInt(iv, Frame.IV_LENGTH - Integer.BYTES, (int) sequence);
        System.arraycopy(iv, 0, out, offset + Integer.BYTES, iv.length);
        return offset + Integer.BYTES + iv.length;
    }
}
