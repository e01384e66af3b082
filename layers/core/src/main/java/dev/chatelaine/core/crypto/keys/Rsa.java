package dev.chatelaine.core.crypto.keys;

import dev.chatelaine.Internal;
import dev.chatelaine.InvalidRequest;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.SecureRandom;
import java.security.interfaces.RSAKey;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Optional;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;

/** The JDK's RSA: one operation of one key. */
final class Rsa {

    static final KeyEncoding ENCODING = new KeyEncoding("RSA");

    private static final int SHORTEST_MODULUS = 2048;

    private Rsa() {}

    static <K extends Key> K requireStrong(K key) {
        if (!(key instanceof RSAKey rsa) || rsa.getModulus().bitLength() < SHORTEST_MODULUS) {
            throw new InvalidRequest(
                    "An RSA key has a modulus of at least " + SHORTEST_MODULUS + " bits: give a longer one.");
        }
        return key;
    }

    static int modulusBytes(Key key) {
        return (((RSAKey) key).getModulus().bitLength() + Byte.SIZE - 1) / Byte.SIZE;
    }

    static byte[] encrypt(Key key, String transformation, AlgorithmParameterSpec parameters, byte[] input) {
        return run(Cipher.ENCRYPT_MODE, key, transformation, parameters, input)
                .orElseThrow(() -> new Internal("The Java runtime's RSA refused to encrypt a data key."));
    }

    /** Empty where the ciphertext is none of this key. */
    static Optional<byte[]> decrypt(Key key, String transformation, AlgorithmParameterSpec parameters, byte[] input) {
        return run(Cipher.DECRYPT_MODE, key, transformation, parameters, input);
    }

    private static Optional<byte[]> run(
            int mode, Key key, String transformation, AlgorithmParameterSpec parameters, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance(transformation);
            cipher.init(mode, key, parameters, new SecureRandom());
            return Optional.of(cipher.doFinal(input));
        } catch (BadPaddingException | IllegalBlockSizeException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new Internal(
                    "The Java runtime's RSA refused to work: " + e.getClass().getSimpleName() + ".");
        }
    }
}
