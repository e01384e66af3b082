package dev.chatelaine.core.crypto;

/**
 * Where the frames of a message lie, as its length tells: no other number of frames gives the same length. All lengths
 * and positions are bytes.
 *
 * @param start position of the first frame
 * @param frameLength bytes of plaintext in each regular frame
 * @param regular number of regular frames
 * @param lastLength bytes of plaintext in the final frame
 */
record FrameLayout(long start, int frameLength, long regular, int lastLength) {

    /**
     * The layout of a body.
     *
     * @throws dev.chatelaine.Tampered if no body has this length
     */
    static FrameLayout of(long start, long bodyLength, int frameLength) {
        long rest = bodyLength - Frame.FINAL_OVERHEAD;
        long each = (long) frameLength + Frame.REGULAR_OVERHEAD;
        if (rest < 0 || rest % each > frameLength || rest / each >= Frame.MAX_SEQUENCE) {
            throw Malformed.cutShort();
        }
        return new FrameLayout(start, frameLength, rest / each, (int) (rest % each));
    }

    /** Length of the plaintext. */
    long plaintextLength() {
        return regular * frameLength + lastLength;
    }

    /** The index, from zero, of the frame that holds a byte of the plaintext; the final one for all beyond its end. */
    long indexOf(long offset) {
        return Math.min(offset / frameLength, regular);
    }

    boolean isLast(long index) {
        return index == regular;
    }

    /** Bytes of plaintext in a frame. */
    int length(long index) {
        return isLast(index) ? lastLength : frameLength;
    }

    long position(long index) {
        return start + index * ((long) frameLength + Frame.REGULAR_OVERHEAD);
    }

    /** The position after a frame. */
    long end(long index) {
        return isLast(index) ? position(index) + Frame.FINAL_OVERHEAD + lastLength : position(index + 1);
    }
}
