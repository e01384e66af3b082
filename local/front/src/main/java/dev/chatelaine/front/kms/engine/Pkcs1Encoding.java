package dev.chatelaine.front.kms.engine;

import dev.chatelaine.front.kms.model.Hash;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** EMSA-PKCS1-v1_5 (RFC 8017, section 9.2). */
final class Pkcs1Encoding implements RsaEncoding {

    @Override
    public byte[] encode(Hash hash, byte[] digest, int bits) {
        byte[] prefix = prefix(hash);
        byte[] encoded = new byte[(bits + 7) / Byte.SIZE];
        int start = encoded.length - prefix.length - digest.length;
        Arrays.fill(encoded, 2, start - 1, (byte) 0xff);
        encoded[1] = 1;
        ByteBuffer.wrap(encoded).position(start).put(prefix).put(digest);
        return encoded;
    }

    @Override
    public boolean verifies(Hash hash, byte[] digest, byte[] encoded, int bits) {
        return MessageDigest.isEqual(encode(hash, digest, bits), encoded);
    }

    /** DigestInfo up to the digest: note 1 of section 9.2. */
    private static byte[] prefix(Hash hash) {
        return HexFormat.of()
                .parseHex(
                        switch (hash) {
                            case SHA_1 -> "3021300906052b0e03021a05000414";
                            case SHA_256 -> "3031300d060960864801650304020105000420";
                            case SHA_384 -> "3041300d060960864801650304020205000430";
                            case SHA_512 -> "3051300d060960864801650304020305000440";
                        });
    }
}
