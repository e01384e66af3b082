package dev.chatelaine.front.kms.engine;

import dev.chatelaine.front.kms.model.KmsRefusal;
import dev.chatelaine.front.kms.model.WrappingAlgorithm;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;

/**
 * Key material on its way into KMS: under RSA-OAEP itself, or under an AES-256 key (RFC 5649) that RSA-OAEP wraps.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/importing-keys-encrypt-key-material.html">Encrypt
 *     the key material</a>
 */
public final class Wrapping {

    private static final int AES_LENGTH = 32;

    private Wrapping() {}

    /**
     * Unwraps; the caller wipes the result.
     *
     * @throws KmsRefusal InvalidCiphertextException when it is not wrapped so, under this key
     */
    public static byte[] unwrap(PairMaterial wrapping, WrappingAlgorithm algorithm, byte[] wrapped) {
        return algorithm.hybrid()
                ? unwrapHybrid(wrapping, algorithm, wrapped)
                : RsaOaep.decrypt(wrapping, algorithm.hash(), wrapped);
    }

    /**
     * Wraps material under someone else's public key, by a hybrid algorithm.
     *
     * @param publicDer DER-encoded SubjectPublicKeyInfo of an RSA key
     */
    public static byte[] wrap(byte[] publicDer, WrappingAlgorithm algorithm, byte[] material) {
        byte[] aes = NewMaterial.random(AES_LENGTH);
        try {
            var key = Jca.sure(() -> KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(publicDer)));
            byte[] head = RsaOaep.encrypt(key, algorithm.hash(), aes);
            byte[] tail = Jca.sure(() -> keyWrap(Cipher.ENCRYPT_MODE, aes).doFinal(material));
            byte[] wrapped = Arrays.copyOf(head, head.length + tail.length);
            System.arraycopy(tail, 0, wrapped, head.length, tail.length);
            return wrapped;
        } finally {
            Arrays.fill(aes, (byte) 0);
        }
    }

    private static byte[] unwrapHybrid(PairMaterial wrapping, WrappingAlgorithm algorithm, byte[] wrapped) {
        int split = ((RSAKey) wrapping.publicKey()).getModulus().bitLength() / Byte.SIZE;
        if (wrapped.length <= split) {
            throw KmsRefusal.invalidCiphertext();
        }
        byte[] aes = RsaOaep.decrypt(wrapping, algorithm.hash(), Arrays.copyOf(wrapped, split));
        try {
            return unwrapPadded(aes, Arrays.copyOfRange(wrapped, split, wrapped.length));
        } finally {
            Arrays.fill(aes, (byte) 0);
        }
    }

    private static byte[] unwrapPadded(byte[] aes, byte[] wrapped) {
        if (aes.length != AES_LENGTH) {
            throw KmsRefusal.invalidCiphertext();
        }
        return Jca.orElse(
                KmsRefusal.invalidCiphertext(),
                () -> keyWrap(Cipher.DECRYPT_MODE, aes).doFinal(wrapped));
    }

    private static Cipher keyWrap(int mode, byte[] aes) throws GeneralSecurityException {
        var key = SecretMaterial.of(aes);
        var cipher = Cipher.getInstance("AES/KWP/NoPadding");
        cipher.init(mode, key.key("AES"));
        key.wipe();
        return cipher;
    }
}
