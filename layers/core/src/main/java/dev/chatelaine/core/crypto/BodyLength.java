package dev.chatelaine.core.crypto;

/** The length of a message's plaintext, from the places of its frames, so that an array of that length can take it. */
final class BodyLength {

    private BodyLength() {}

    /**
     * Follows the frames from the position of a buffer over an array to the final one.
     *
     * @throws dev.chatelaine.Tampered if the message ends before
     */
    static int ofPlaintext(InputBuffer in, int frameLength) {
        int end = in.available(Integer.MAX_VALUE);
        long regular = Frame.REGULAR_OVERHEAD + (long) frameLength;
        long offset = 0;
        while (offset + Frame.FINAL_OVERHEAD <= end && !isLast(in, offset)) {
            offset += regular;
        }
        if (offset + Frame.FINAL_OVERHEAD > end) {
            throw Malformed.cutShort();
        }
        int last = lastLength(in, offset);
        if (last < 0 || offset + Frame.FINAL_OVERHEAD + last > end) {
            throw Malformed.cutShort();
        }
        return Math.toIntExact(offset / regular * frameLength + last);
    }

    private static boolean isLast(InputBuffer in, long offset) {
        return in.intAt((int) (in.position() + offset)) == Frame.FINAL_MARKER;
    }

    private static int lastLength(InputBuffer in, long offset) {
        return in.intAt((int) (in.position() + offset + Frame.FINAL_PREFIX - Integer.BYTES));
    }
}
