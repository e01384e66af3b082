package dev.chatelaine.core.crypto;

import dev.chatelaine.Internal;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.Optional;

/** ECDSA on P-384 over SHA-384 digests, with public keys as the encryption context carries them. */
final class EcdsaP384 {

    private static final ECGenParameterSpec NAME = new ECGenParameterSpec("secp384r1");

    /** The longest DER encoding of two numbers of 384 bits. */
    static final int MAX_SIGNATURE_LENGTH = 104;

    private EcdsaP384() {}

    static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(NAME);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    /** The Base64 of the compressed point. */
    static String text(PublicKey key) {
        ECPublicKey point = (ECPublicKey) key;
        return Base64.getEncoder().encodeToString(new CompressedPoint(point.getParams()).encode(point.getW()));
    }

    /** The public key, or empty if the text is not the Base64 of a compressed point. */
    static Optional<PublicKey> publicKey(String text) {
        try {
            ECParameterSpec curve = curve();
            return new CompressedPoint(curve)
                    .decode(Base64.getDecoder().decode(text))
                    .map(point -> publicKey(new ECPublicKeySpec(point, curve)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static byte[] sign(PrivateKey key, byte[] digest) {
        try {
            Signature signature = Signature.getInstance("NONEwithECDSA");
            signature.initSign(key);
            signature.update(digest);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    /** Whether a signature is of this digest and key; one that is not in its DER form is not. */
    static boolean verify(PublicKey key, byte[] digest, byte[] encoded) {
        return DerSignature.isCanonical(encoded) && holds(key, digest, encoded);
    }

    private static boolean holds(PublicKey key, byte[] digest, byte[] encoded) {
        try {
            Signature signature = Signature.getInstance("NONEwithECDSA");
            signature.initVerify(key);
            signature.update(digest);
            return signature.verify(encoded);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    private static PublicKey publicKey(ECPublicKeySpec spec) {
        try {
            return KeyFactory.getInstance("EC").generatePublic(spec);
        } catch (GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    private static ECParameterSpec curve() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(NAME);
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    private static Internal unusable(GeneralSecurityException e) {
        return new Internal(
                "The Java runtime's ECDSA refused to work: " + e.getClass().getSimpleName() + ".");
    }
}
