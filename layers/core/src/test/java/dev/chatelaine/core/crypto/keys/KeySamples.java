package dev.chatelaine.core.crypto.keys;

import dev.chatelaine.core.crypto.AlgorithmSuite;
import dev.chatelaine.core.crypto.DataKey;
import dev.chatelaine.core.crypto.EncryptedDataKey;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.WrappingKey;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;
import java.util.Random;

/** Material that the tests of several kinds of keys share. */
public final class KeySamples {

    static final AlgorithmSuite SUITE = AlgorithmSuite.AES_256_GCM_COMMIT;
    static final EncryptionContext CONTEXT = EncryptionContext.of(Map.of("purpose", "test", "tenant", "blue"));
    static final EncryptionContext OTHER_CONTEXT = EncryptionContext.of(Map.of("purpose", "test", "tenant", "red"));
    static final byte[] SECRET = secret();

    private KeySamples() {}

    private static byte[] secret() {
        byte[] bytes = new byte[32];
        new Random(5).nextBytes(bytes);
        return bytes;
    }

    /** The secret, wrapped. */
    static EncryptedDataKey wrapped(WrappingKey key) {
        try (DataKey dataKey = DataKey.copyOf(SECRET)) {
            return key.wrap(dataKey, SUITE, CONTEXT);
        }
    }

    /** What a key unwraps. */
    static byte[] unwrapped(WrappingKey key, EncryptedDataKey wrapped) {
        try (DataKey dataKey = key.unwrap(wrapped, SUITE, CONTEXT).orElseThrow()) {
            return dataKey.copy();
        }
    }

    /** The same with a bit of its ciphertext changed. */
    static EncryptedDataKey changed(EncryptedDataKey wrapped, int index) {
        byte[] ciphertext = wrapped.ciphertext();
        ciphertext[index] ^= 1;
        return new EncryptedDataKey(wrapped.providerId(), wrapped.providerInfo(), ciphertext);
    }

    static KeyPair rsa(int bits) {
        return pair("RSA", bits);
    }

    static RawRsaKey rsaKey(KeyPair pair, RsaPadding padding) {
        return RawRsaKey.builder("shop", "2026", padding)
                .publicKey(pair.getPublic())
                .privateKey(pair.getPrivate())
                .permitPkcs1Decryption()
                .build();
    }

    static KeyPair ec(int bits) {
        return pair("EC", bits);
    }

    public static KeyPair pair(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + label + "-----\n";
    }
}
