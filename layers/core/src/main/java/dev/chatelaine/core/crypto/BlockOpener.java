package dev.chatelaine.core.crypto;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Tampered;

/**
 * Reads a body without frames: IV, a length of 64 bits, ciphertext of that length, tag. Nothing writes such bodies any
 * more.
 *
 * @param gcm the cipher
 * @param messageId the message's id
 * @param maxLength the longest plaintext to read, which is held as a whole
 */
@SuppressWarnings("ArrayRecordComponent") // lives within one call and is never compared
record BlockOpener(Gcm gcm, byte[] messageId, int maxLength) {

    private static final int PREFIX = Frame.IV_LENGTH + Long.BYTES;

    /** The length that the block claims, which is next in {@code in}. */
    static int length(InputBuffer in, int maxLength) {
        in.require(PREFIX);
        long length = in.longAt(in.position() + Frame.IV_LENGTH);
        if (length < 0 || length > maxLength) {
            throw new InvalidRequest("The message has a body without frames that is longer than the " + maxLength
                    + " bytes accepted here: raise the limit, or seal it again in frames.");
        }
        in.require(Math.toIntExact(PREFIX + length + Frame.TAG_LENGTH));
        return (int) length;
    }

    /**
     * Opens the block in place, without consuming it.
     *
     * @return the length of the block
     * @throws Tampered if it is cut or not authentic
     */
    int open(InputBuffer in, OutputBuffer out) {
        int length = length(in, maxLength);
        byte[] iv = new byte[Frame.IV_LENGTH];
        System.arraycopy(in.array(), in.position(), iv, 0, iv.length);
        int sealed = length + Frame.TAG_LENGTH;
        out.reserve(length);
        byte[] aad = new BodyAad(messageId).ofBlock(length);
        if (!gcm.open(iv, aad, in.array(), in.position() + PREFIX, sealed, out.array(), out.position())) {
            throw new Tampered("The body of the message is not authentic: it was changed after it was sealed.");
        }
        out.advance(length);
        return PREFIX + sealed;
    }
}
