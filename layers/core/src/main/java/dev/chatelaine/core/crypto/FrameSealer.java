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

    private int writeSequenceAndIv(long sequence, byte[] out, int offset) {
        BigEndian.putInt(out, offset, (int) sequence);
        Arrays.fill(iv, (byte) 0);
        BigEndian.putInt(iv, Frame.IV_LENGTH - Integer.BYTES, (int) sequence);
        System.arraycopy(iv, 0, out, offset + Integer.BYTES, iv.length);
        return offset + Integer.BYTES + iv.length;
    }
}
