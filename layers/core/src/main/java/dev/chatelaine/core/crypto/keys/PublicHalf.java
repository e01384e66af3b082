package dev.chatelaine.core.crypto.keys;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.crypto.CompressedPoint;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.util.stream.Stream;

/**
 * The public key that belongs to a private key, which the JDK does not compute in public. Agreeing with the curve's own
 * generator gives its x coordinate; of the two points with it, the right one verifies what the private key signs. So the
 * private key takes part only in the JDK's own operations, which run in constant time.
 */
final class PublicHalf {

    private static final byte EVEN = 2;
    private static final byte ODD = 3;
    private static final byte[] PROBE = new byte[32];

    private PublicHalf() {}

    static EcdhPublicKey of(ECPrivateKey key) {
        Curve curve = Curve.of(key.getParams());
        if (key.getS().signum() < 1 || key.getS().compareTo(key.getParams().getOrder()) >= 0) {
            throw notOf();
        }
        CompressedPoint points = curve.points();
        EcdhPublicKey generator = EcdhPublicKey.ofCompressed(
                        curve, points.encode(key.getParams().getGenerator()))
                .orElseThrow();
        byte[] x = EcdhPrivateKey.agree(key, generator.key());
        return candidates(curve, x)
                .filter(candidate -> belongs(candidate, key))
                .findFirst()
                .orElseThrow(PublicHalf::notOf);
    }

    private static InvalidRequest notOf() {
        return new InvalidRequest("This is no private key of its curve: give it as it was generated.");
    }

    private static Stream<EcdhPublicKey> candidates(Curve curve, byte[] x) {
        return Stream.of(EVEN, ODD)
                .map(parity ->
                        ByteBuffer.allocate(1 + x.length).put(parity).put(x).array())
                .flatMap(point -> EcdhPublicKey.ofCompressed(curve, point).stream());
    }

    private static boolean belongs(EcdhPublicKey candidate, ECPrivateKey key) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key, new SecureRandom());
            signature.update(PROBE);
            byte[] signed = signature.sign();
            signature.initVerify(candidate.key());
            signature.update(PROBE);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
