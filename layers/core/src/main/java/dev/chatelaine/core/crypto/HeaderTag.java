package dev.chatelaine.core.crypto;

import java.util.Arrays;

/**
 * The authentication of a header: the tag of AES-GCM over nothing, with the header body and the pairs outside the
 * message as associated data. Version 1 of the format carries the IV before the tag; it is written as zeros, which no
 * frame uses, and always zero in version 2.
 *
 * @param iv the IV
 * @param tag the tag
 */
@SuppressWarnings("ArrayRecordComponent") // lives within one call and is never compared
record HeaderTag(byte[] iv, byte[] tag) {

    private static final byte[] NOTHING = {};

    static HeaderTag of(Gcm gcm, byte[] headerBody, EncryptionContext outside) {
        HeaderTag empty = new HeaderTag(new byte[Frame.IV_LENGTH], new byte[Frame.TAG_LENGTH]);
        gcm.seal(empty.iv, covered(headerBody, outside), NOTHING, 0, 0, empty.tag, 0);
        return empty;
    }

    static int length(AlgorithmSuite suite) {
        return Frame.TAG_LENGTH + (suite.committing() ? 0 : Frame.IV_LENGTH);
    }

    static HeaderTag read(InputBuffer in, AlgorithmSuite suite) {
        byte[] iv = suite.committing() ? new byte[Frame.IV_LENGTH] : in.bytes(Frame.IV_LENGTH);
        return new HeaderTag(iv, in.bytes(Frame.TAG_LENGTH));
    }

    /** As the message carries it. */
    byte[] bytes(AlgorithmSuite suite) {
        if (suite.committing()) {
            return tag;
        }
        byte[] both = Arrays.copyOf(iv, iv.length + tag.length);
        System.arraycopy(tag, 0, both, iv.length, tag.length);
        return both;
    }

    boolean holds(Gcm gcm, byte[] headerBody, EncryptionContext outside) {
        return gcm.open(iv, covered(headerBody, outside), tag, 0, tag.length, NOTHING, 0);
    }

    /** No pairs outside serialise to no bytes. */
    private static byte[] covered(byte[] headerBody, EncryptionContext outside) {
        byte[] pairs = outside.serialized();
        byte[] both = Arrays.copyOf(headerBody, headerBody.length + pairs.length);
        System.arraycopy(pairs, 0, both, headerBody.length, pairs.length);
        return both;
    }
}
