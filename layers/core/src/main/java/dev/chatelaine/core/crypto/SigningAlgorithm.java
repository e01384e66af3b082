package dev.chatelaine.core.crypto;

import dev.chatelaine.Internal;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Optional;

/**
 * A way of signing a message, named as AWS KMS names it: all of KMS's for RSA keys and for keys on the NIST curves. PSS
 * takes a salt as long as the digest and MGF1 with the same hash; ECDSA signatures are in DER.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html">Key spec
 *     reference</a>
 */
public enum SigningAlgorithm {
    RSASSA_PSS_SHA_256("RSASSA-PSS", "SHA-256", 32),
    RSASSA_PSS_SHA_384("RSASSA-PSS", "SHA-384", 48),
    RSASSA_PSS_SHA_512("RSASSA-PSS", "SHA-512", 64),
    RSASSA_PKCS1_V1_5_SHA_256("SHA256withRSA", "SHA-256", 32),
    RSASSA_PKCS1_V1_5_SHA_384("SHA384withRSA", "SHA-384", 48),
    RSASSA_PKCS1_V1_5_SHA_512("SHA512withRSA", "SHA-512", 64),
    /** On the curve P-256 alone. */
    ECDSA_SHA_256("SHA256withECDSA", "SHA-256", 32),
    /** On the curve P-384 alone. */
    ECDSA_SHA_384("SHA384withECDSA", "SHA-384", 48),
    /** On the curve P-521 alone. */
    ECDSA_SHA_512("SHA512withECDSA", "SHA-512", 64);

    private final String jcaName;
    private final String hash;
    private final int digestLength;

    SigningAlgorithm(String jcaName, String hash, int digestLength) {
        this.jcaName = jcaName;
        this.hash = hash;
        this.digestLength = digestLength;
    }

    /** The algorithm of a name; empty if there is none. */
    public static Optional<SigningAlgorithm> named(String name) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.name().equals(name))
                .findFirst();
    }

    /** A new digest, for the message that is signed. */
    public MessageDigest digest() {
        try {
            return MessageDigest.getInstance(hash);
        } catch (NoSuchAlgorithmException e) {
            throw unusable(e);
        }
    }

    /** Length of the digest in bytes. */
    public int digestLength() {
        return digestLength;
    }

    boolean ecdsa() {
        return jcaName.endsWith("ECDSA");
    }

    boolean fits(PublicKey key) {
        return key instanceof ECPublicKey point ? ecdsa() && hashOf(point) == digestLength : !ecdsa();
    }

    /** KMS ties each curve to the one hash of its strength. */
    private static int hashOf(ECPublicKey point) {
        return Math.min(64, point.getParams().getOrder().bitLength() / Byte.SIZE);
    }

    /** What verifies messages under a key that fits. */
    Signature verification(PublicKey key) {
        try {
            Signature signature = Signature.getInstance(jcaName);
            if (jcaName.equals("RSASSA-PSS")) {
                signature.setParameter(pss());
            }
            signature.initVerify(key);
            return signature;
        } catch (GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    private AlgorithmParameterSpec pss() {
        return new PSSParameterSpec(
                hash, "MGF1", new MGF1ParameterSpec(hash), digestLength, PSSParameterSpec.TRAILER_FIELD_BC);
    }

    static Internal unusable(GeneralSecurityException e) {
        return new Internal(
                "The Java runtime's signatures refused to work: " + e.getClass().getSimpleName() + ".");
    }
}
