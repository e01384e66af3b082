package dev.chatelaine.front.kms.engine;

import dev.chatelaine.front.kms.model.Hash;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.interfaces.RSAKey;
import javax.crypto.Cipher;

/** RSA signatures over a digest: an encoding, then RSA itself (RFC 8017, sections 8.1 and 8.2). */
final class RsaSignatures implements Signatures {

    private final RsaEncoding encoding;
    private final int spareBits;

    private RsaSignatures(RsaEncoding encoding, int spareBits) {
        this.encoding = encoding;
        this.spareBits = spareBits;
    }

    /** RSASSA-PSS: the encoded message is one bit shorter than the modulus. */
    static RsaSignatures pss() {
        return new RsaSignatures(new PssEncoding(), 1);
    }

    /** RSASSA-PKCS1-v1_5. */
    static RsaSignatures pkcs1() {
        return new RsaSignatures(new Pkcs1Encoding(), 0);
    }

    @Override
    public byte[] sign(PairMaterial pair, Hash hash, byte[] digest) throws GeneralSecurityException {
        int bits = bits(pair.publicKey());
        return apply(pair.privateKey(), encoding.encode(hash, digest, bits - spareBits));
    }

    @Override
    public boolean verify(PairMaterial pair, Hash hash, byte[] digest, byte[] signature)
            throws GeneralSecurityException {
        int bits = bits(pair.publicKey());
        return signature.length == bits / Byte.SIZE
                && encoding.verifies(hash, digest, apply(pair.publicKey(), signature), bits - spareBits);
    }

    private static int bits(Key key) {
        return ((RSAKey) key).getModulus().bitLength();
    }

    private static byte[] apply(Key key, byte[] block) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("RSA/ECB/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key);
        return cipher.doFinal(block);
    }
}
