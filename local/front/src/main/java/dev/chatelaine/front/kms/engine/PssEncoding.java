package dev.chatelaine.front.kms.engine;

import dev.chatelaine.front.kms.model.Hash;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * EMSA-PSS (RFC 8017, section 9.1) over a digest, which the JDK's own PSS does not take; salt as long as the digest,
 * MGF1 with the same hash.
 */
final class PssEncoding implements RsaEncoding {

    private static final byte TRAILER = (byte) 0xbc;
    private static final int ZEROES = 8;

    @Override
    public byte[] encode(Hash hash, byte[] digest, int bits) {
        byte[] salt = NewMaterial.random(hash.length());
        byte[] h = digestOf(hash, new byte[ZEROES], digest, salt);
        byte[] db = new byte[(bits + 7) / Byte.SIZE - h.length - 1];
        db[db.length - salt.length - 1] = 1;
        System.arraycopy(salt, 0, db, db.length - salt.length, salt.length);
        mask(hash, h, db, bits);
        return ByteBuffer.allocate(db.length + h.length + 1)
                .put(db)
                .put(h)
                .put(TRAILER)
                .array();
    }

    @Override
    public boolean verifies(Hash hash, byte[] digest, byte[] encoded, int bits) {
        int dbLength = encoded.length - hash.length() - 1;
        if (encoded[encoded.length - 1] != TRAILER || (encoded[0] & ~topMask(encoded.length, bits) & 0xff) != 0) {
            return false;
        }
        byte[] db = Arrays.copyOf(encoded, dbLength);
        byte[] h = Arrays.copyOfRange(encoded, dbLength, encoded.length - 1);
        mask(hash, h, db, bits);
        byte[] salt = Arrays.copyOfRange(db, dbLength - hash.length(), dbLength);
        return padded(db, salt.length) && MessageDigest.isEqual(h, digestOf(hash, new byte[ZEROES], digest, salt));
    }

    private static boolean padded(byte[] db, int saltLength) {
        byte[] expected = new byte[db.length - saltLength];
        expected[expected.length - 1] = 1;
        return Arrays.equals(expected, 0, expected.length, db, 0, expected.length);
    }

    private static void mask(Hash hash, byte[] seed, byte[] db, int bits) {
        for (int from = 0, counter = 0; from < db.length; from += hash.length(), counter++) {
            byte[] block =
                    digestOf(hash, seed, ByteBuffer.allocate(4).putInt(counter).array());
            for (int i = 0; i < block.length && from + i < db.length; i++) {
                db[from + i] ^= block[i];
            }
        }
        db[0] &= (byte) topMask(db.length + hash.length() + 1, bits);
    }

    /** The bits of the first byte that may be set. */
    private static int topMask(int length, int bits) {
        return 0xff >>> (length * Byte.SIZE - bits);
    }

    private static byte[] digestOf(Hash hash, byte[]... parts) {
        MessageDigest digest = Digests.of(hash);
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
