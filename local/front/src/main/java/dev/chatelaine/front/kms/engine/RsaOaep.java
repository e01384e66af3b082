package dev.chatelaine.front.kms.engine;

import dev.chatelaine.front.kms.model.Hash;
import dev.chatelaine.front.kms.model.KmsRefusal;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.spec.MGF1ParameterSpec;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

/**
 * RSAES-OAEP (RFC 8017) as KMS does it: MGF1 with the same hash, an empty label. The JDK's own names would use SHA-1
 * in MGF1, so the parameters are always given.
 */
public final class RsaOaep {

    private RsaOaep() {}

    /** The largest plaintext of a modulus, in bytes: k - 2h - 2. */
    public static int limit(int modulusBits, Hash hash) {
        return modulusBits / Byte.SIZE - 2 * hash.length() - 2;
    }

    /** Encrypts at most {@link #limit} bytes. */
    public static byte[] encrypt(PairMaterial pair, Hash hash, byte[] plaintext) {
        return Jca.sure(
                () -> cipher(Cipher.ENCRYPT_MODE, pair.publicKey(), hash).doFinal(plaintext));
    }

    /**
     * Decrypts; the caller wipes the plaintext.
     *
     * @throws KmsRefusal InvalidCiphertextException when it is not a ciphertext of this key and hash
     */
    public static byte[] decrypt(PairMaterial pair, Hash hash, byte[] ciphertext) {
        return Jca.orElse(
                KmsRefusal.invalidCiphertext(),
                () -> cipher(Cipher.DECRYPT_MODE, pair.privateKey(), hash).doFinal(ciphertext));
    }

    private static Cipher cipher(int mode, Key key, Hash hash) throws GeneralSecurityException {
        String name = hash.jcaName();
        var cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
        cipher.init(
                mode,
                key,
                new OAEPParameterSpec(name, "MGF1", new MGF1ParameterSpec(name), PSource.PSpecified.DEFAULT));
        return cipher;
    }
}
