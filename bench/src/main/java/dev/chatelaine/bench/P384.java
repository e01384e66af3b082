package dev.chatelaine.bench;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;

/** What the signed suite cannot do without: operations on P-384, and SHA-384 of the whole. */
final class P384 {

    private static final byte[] DIGEST = Material.bytes(48);

    private final KeyPair pair = generate();

    static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp384r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sign(KeyPair pair) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("NONEwithECDSA");
        signature.initSign(pair.getPrivate());
        signature.update(DIGEST);
        return signature.sign();
    }

    Task generateAndSign() {
        return () -> sign(generate());
    }

    Task sign() {
        return () -> sign(pair);
    }

    Task verify() {
        try {
            byte[] signed = sign(pair);
            return () -> {
                Signature signature = Signature.getInstance("NONEwithECDSA");
                signature.initVerify(pair.getPublic());
                signature.update(DIGEST);
                return signature.verify(signed);
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Task digest(Shape shape) {
        byte[] bytes = shape.plaintext();
        return () -> MessageDigest.getInstance("SHA-384").digest(bytes);
    }
}
