package dev.chatelaine.front.kms.engine;

import dev.chatelaine.front.kms.model.KeySpec;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;

/** Fresh key material of each spec. An RSA-4096 pair takes seconds. */
public final class NewMaterial {

    private NewMaterial() {}

    /** Random material of this spec. */
    public static KeyMaterial of(KeySpec spec) {
        return spec.family().asymmetric() ? pair(spec) : secret(spec.size() / Byte.SIZE);
    }

    /** A random pair of an asymmetric spec. */
    public static PairMaterial pair(KeySpec spec) {
        KeyPair pair = Jca.sure(() -> generator(spec).generateKeyPair());
        return new PairMaterial(pair.getPrivate(), pair.getPublic());
    }

    /** Random bytes for a caller, who wipes them. */
    public static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static SecretMaterial secret(int length) {
        byte[] bytes = random(length);
        try {
            return SecretMaterial.of(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static KeyPairGenerator generator(KeySpec spec) throws GeneralSecurityException {
        return switch (spec.family()) {
            case RSA -> sized(KeyPairGenerator.getInstance("RSA"), spec.size());
            case EC -> onCurve(KeyPairGenerator.getInstance("EC"), spec.jcaName());
            default -> KeyPairGenerator.getInstance(spec.jcaName());
        };
    }

    private static KeyPairGenerator sized(KeyPairGenerator generator, int bits) {
        generator.initialize(bits);
        return generator;
    }

    private static KeyPairGenerator onCurve(KeyPairGenerator generator, String curve) throws GeneralSecurityException {
        generator.initialize(new ECGenParameterSpec(curve));
        return generator;
    }
}
