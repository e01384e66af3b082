package dev.chatelaine.core.crypto;

import dev.chatelaine.InvalidRequest;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The public half of a signing key, which verifies without asking anybody: RSA of 2,048 to 8,192 bits, or a point on
 * P-256, P-384 or P-521. It comes as a SubjectPublicKeyInfo in its one DER form; a key that is none, is weak, or is no
 * point of its curve, is no key.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.7">RFC 5280, section 4.1.2.7</a>
 */
public final class VerifyingKey {

    private static final int SMALLEST_MODULUS = 2048;
    private static final int LARGEST_MODULUS = 8192;
    private static final int LONGEST_EXPONENT = 64;
    private static final int PIECE = 1 << 16;

    private final PublicKey key;

    private VerifyingKey(PublicKey key) {
        this.key = key;
    }

    /** The key in this DER; empty if it is none that can be used. */
    public static Optional<VerifyingKey> parse(byte[] der) {
        return Stream.of("RSA", "EC")
                .flatMap(algorithm -> decoded(algorithm, der).stream())
                .filter(key -> Arrays.equals(key.getEncoded(), der) && isSound(key))
                .map(VerifyingKey::new)
                .findFirst();
    }

    /** The key in this PEM; empty if it is none that can be used. */
    public static Optional<VerifyingKey> parsePem(String pem) {
        return PublicKeyPem.parse(pem).flatMap(VerifyingKey::parse);
    }

    private static Optional<PublicKey> decoded(String algorithm, byte[] der) {
        try {
            return Optional.of(KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(der)));
        } catch (GeneralSecurityException none) {
            return Optional.empty();
        }
    }

    private static boolean isSound(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> isSound(rsa);
            case ECPublicKey point -> isOnCurve(point) && algorithms(point).size() == 1;
            default -> false;
        };
    }

    /** The JDK itself takes no exponent below 3. */
    private static boolean isSound(RSAPublicKey rsa) {
        int bits = rsa.getModulus().bitLength();
        return bits >= SMALLEST_MODULUS
                && bits <= LARGEST_MODULUS
                && rsa.getModulus().testBit(0)
                && rsa.getPublicExponent().testBit(0)
                && rsa.getPublicExponent().bitLength() <= LONGEST_EXPONENT;
    }

    private static boolean isOnCurve(ECPublicKey key) {
        ECParameterSpec curve = key.getParams();
        ECPoint point = key.getW();
        CompressedPoint points = new CompressedPoint(curve);
        return points.decode(points.encode(point)).equals(Optional.of(point));
    }

    /** The algorithms that the key verifies with; the first is the one to choose where nothing else is known. */
    public List<SigningAlgorithm> algorithms() {
        return algorithms(key);
    }

    private static List<SigningAlgorithm> algorithms(PublicKey key) {
        return Arrays.stream(SigningAlgorithm.values())
                .filter(algorithm -> algorithm.fits(key))
                .toList();
    }

    /**
     * Goes on only if the algorithm is one of the key's.
     *
     * @throws InvalidRequest that names those
     */
    public void require(SigningAlgorithm algorithm) {
        if (!algorithm.fits(key)) {
            throw new InvalidRequest("Field \"/algorithm\" is none of this key's: choose "
                    + algorithms().stream().map(Enum::name).collect(Collectors.joining(" or ")) + ".");
        }
    }

    /**
     * Whether a signature is this key's, of this message. It is read to its end, in pieces.
     *
     * @throws InvalidRequest if the algorithm is none of the key's
     * @throws IOException of the stream
     */
    public boolean verify(SigningAlgorithm algorithm, InputStream message, byte[] signature) throws IOException {
        require(algorithm);
        if (algorithm.ecdsa() && !DerSignature.isCanonical(signature)) {
            return false;
        }
        Signature verification = algorithm.verification(key);
        try {
            byte[] piece = new byte[PIECE];
            for (int count = message.read(piece); count >= 0; count = message.read(piece)) {
                verification.update(piece, 0, count);
            }
            return verification.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        }
    }

    /** The key as PEM. */
    public String pem() {
        return PublicKeyPem.print(key.getEncoded());
    }
}
