package dev.chatelaine.core.crypto;

/**
 * The authentication tag of a header: AES-GCM of nothing, with the header body as associated data and an IV of zeros,
 * which no frame uses.
 */
final class HeaderTag {

    private static final byte[] NOTHING = {};

    private HeaderTag() {}

    static byte[] of(Gcm gcm, byte[] headerBody) {
        byte[] tag = new byte[Frame.TAG_LENGTH];
        gcm.seal(new byte[Frame.IV_LENGTH], headerBody, NOTHING, 0, 0, tag, 0);
        return tag;
    }

    static boolean holds(Gcm gcm, byte[] headerBody, byte[] tag) {
        return gcm.open(new byte[Frame.IV_LENGTH], headerBody, tag, 0, tag.length, NOTHING, 0);
    }
}
