package dev.chatelaine.core.crypto;

import dev.chatelaine.Internal;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
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

/** ECDSA on one curve over digests of its hash, with public keys as the encryption context carries them. */
enum Ecdsa {
    /** P-256 with SHA-256. */
    P256("secp256r1", "SHA-256", 72),

    /** P-384 with SHA-384. */
    P384("secp384r1", "SHA-384", 104);

    private final String curve;
    private final String hash;
    private final int maxSignatureLength;

    Ecdsa(String curve, String hash, int maxSignatureLength) {
        this.curve = curve;
        this.hash = hash;
        this.maxSignatureLength = maxSignatureLength;
    }

    /** The longest DER encoding of two numbers of the curve's size. */
    int maxSignatureLength() {
        return maxSignatureLength;
    }

    MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance(hash);
        } catch (GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
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
    Optional<PublicKey> publicKey(String text) {
        try {
            ECParameterSpec parameters = parameters();
            return new CompressedPoint(parameters)
                    .decode(Base64.getDecoder().decode(text))
                    .map(point -> publicKey(new ECPublicKeySpec(point, parameters)));
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

    private ECParameterSpec parameters() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(curve));
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
