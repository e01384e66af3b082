package dev.chatelaine.core.crypto.keys;

import dev.chatelaine.Internal;
import dev.chatelaine.InvalidRequest;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** The public key of one side of a key agreement: a point that is known to be on P-256, P-384 or P-521. */
public final class EcdhPublicKey {

    private static final KeyEncoding ENCODING = new KeyEncoding("EC");

    private final Curve curve;
    private final ECPublicKey key;
    private final byte[] compressed;

    private EcdhPublicKey(Curve curve, ECPublicKey key, byte[] compressed) {
        this.curve = curve;
        this.key = key;
        this.compressed = compressed;
    }

    /**
     * The key of a PEM.
     *
     * @param pem a PEM of a SubjectPublicKeyInfo ({@code PUBLIC KEY})
     * @throws InvalidRequest if it is none, on another curve, or no point of its curve
     */
    public static EcdhPublicKey ofPem(String pem) {
        return of((ECPublicKey) ENCODING.publicKey(pem));
    }

    /**
     * The key of a DER encoding.
     *
     * @param der a SubjectPublicKeyInfo, as kms:GetPublicKey answers
     * @throws InvalidRequest if it is none, on another curve, or no point of its curve
     */
    public static EcdhPublicKey ofDer(byte[] der) {
        return of((ECPublicKey) ENCODING.publicKey(der));
    }

    /**
     * The key, checked.
     *
     * @throws InvalidRequest if it is on another curve, or no point of its curve
     */
    public static EcdhPublicKey of(ECPublicKey key) {
        Curve curve = Curve.of(key.getParams());
        byte[] compressed = curve.points().encode(key.getW());
        if (!curve.points().decode(compressed).equals(Optional.of(key.getW()))) {
            throw new InvalidRequest("The public key is no point of its curve: give it as it was generated.");
        }
        return new EcdhPublicKey(curve, key, compressed);
    }

    /** The key that a message carries; empty if the bytes are no compressed point of the curve. */
    static Optional<EcdhPublicKey> ofCompressed(Curve curve, byte[] compressed) {
        return curve.points().decode(compressed).map(point -> ofPoint(curve, point, compressed));
    }

    private static EcdhPublicKey ofPoint(Curve curve, ECPoint point, byte[] compressed) {
        try {
            ECPublicKeySpec spec = new ECPublicKeySpec(point, curve.parameters());
            ECPublicKey key = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(spec);
            return new EcdhPublicKey(curve, key, compressed.clone());
        } catch (GeneralSecurityException e) {
            throw new Internal("The Java runtime refused a point of a curve: "
                    + e.getClass().getSimpleName() + ".");
        }
    }

    Curve curve() {
        return curve;
    }

    ECPublicKey key() {
        return key;
    }

    /** The compressed point. */
    byte[] compressed() {
        return compressed.clone();
    }

    /** The SubjectPublicKeyInfo, in DER. */
    public byte[] der() {
        return key.getEncoded();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EcdhPublicKey that && curve == that.curve && Arrays.equals(compressed, that.compressed);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(compressed);
    }

    /** The curve, and the Base64 of the compressed point. */
    @Override
    public String toString() {
        return curve.label() + "/" + Base64.getEncoder().encodeToString(compressed);
    }
}
