package dev.chatelaine.front.kms.engine;

import dev.chatelaine.front.kms.model.KmsRefusal;
import dev.chatelaine.front.kms.model.WrappingAlgorithm;
import java.security.interfaces.RSAKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

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
        return Jca.orElse(KmsRefusal.invalidCiphertext(), () -> {
            var cipher = Cipher.getInstance("AES/KWP/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(aes, "AES"));
            return cipher.doFinal(wrapped);
        });
    }
}
