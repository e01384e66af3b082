package dev.chatelaine.core.crypto;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Random;

/** A key pair that is the same in every run, so that a corpus of what is under it can be kept. */
public final class FixedKeyPair {

    private FixedKeyPair() {}

    /** Always the same bytes. */
    private static final class Fixed extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final transient Random random = new Random(42);

        @Override
        public void nextBytes(byte[] bytes) {
            random.nextBytes(bytes);
        }
    }

    /** One on a curve. */
    public static KeyPair of(String curve) {
        return pair("EC", new ECGenParameterSpec(curve));
    }

    /** One of RSA, with a modulus of 2,048 bits. */
    public static KeyPair rsa() {
        return pair("RSA", new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4));
    }

    private static KeyPair pair(String algorithm, AlgorithmParameterSpec parameters) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(parameters, new Fixed());
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
