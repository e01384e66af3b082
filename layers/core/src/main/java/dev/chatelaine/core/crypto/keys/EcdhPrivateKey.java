package dev.chatelaine.core.crypto.keys;

import dev.chatelaine.Internal;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.crypto.WipeableKey;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;

/**
 * A private key for key agreement held here, on P-256, P-384 or P-521. The JDK's private keys cannot be wiped.
 *
 * @see <a href="https://doi.org/10.6028/NIST.SP.800-56Ar3">NIST SP 800-56A, section 5.7.1.2</a>
 */
public final class EcdhPrivateKey implements KeyAgreement {

    private static final KeyEncoding ENCODING = new KeyEncoding("EC");

    private final PrivateKey key;
    private final EcdhPublicKey publicKey;

    private EcdhPrivateKey(PrivateKey key, EcdhPublicKey publicKey) {
        this.key = key;
        this.publicKey = publicKey;
    }

    /**
     * The key of a PEM.
     *
     * @param pem a PEM of a PKCS #8 PrivateKeyInfo ({@code PRIVATE KEY}), not encrypted
     * @throws InvalidRequest if it is none, or on another curve
     */
    public static EcdhPrivateKey ofPem(String pem) {
        return of((ECPrivateKey) ENCODING.privateKey(pem));
    }

    /**
     * The key, with the public key that belongs to it.
     *
     * @throws InvalidRequest if it is on another curve, or no private key of its curve
     */
    public static EcdhPrivateKey of(ECPrivateKey key) {
        return new EcdhPrivateKey(key, PublicHalf.of(key));
    }

    /** A new key on a curve. */
    static EcdhPrivateKey generate(Curve curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(curve.parameters(), new SecureRandom());
            KeyPair pair = generator.generateKeyPair();
            return new EcdhPrivateKey(pair.getPrivate(), EcdhPublicKey.of((ECPublicKey) pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    @Override
    public String name() {
        return provider() + "/" + publicKey;
    }

    @Override
    public String provider() {
        return EcdhKey.RAW;
    }

    @Override
    public EcdhPublicKey publicKey() {
        return publicKey;
    }

    @Override
    public boolean remote() {
        return false;
    }

    @Override
    public WipeableKey agree(EcdhPublicKey other) {
        return WipeableKey.of(agree(key, other.key()));
    }

    static byte[] agree(PrivateKey own, ECPublicKey other) {
        try {
            javax.crypto.KeyAgreement agreement = javax.crypto.KeyAgreement.getInstance("ECDH");
            agreement.init(own);
            agreement.doPhase(other, true);
            return agreement.generateSecret();
        } catch (GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    private static Internal unusable(GeneralSecurityException e) {
        return new Internal("The Java runtime's key agreement refused to work: "
                + e.getClass().getSimpleName() + ".");
    }

    @Override
    public String toString() {
        return "EcdhPrivateKey[" + publicKey + "]";
    }
}
