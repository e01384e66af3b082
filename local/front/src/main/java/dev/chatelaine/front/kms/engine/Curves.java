package dev.chatelaine.front.kms.engine;

import dev.chatelaine.front.kms.model.KeySpec;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import javax.crypto.KeyAgreement;

/**
 * The public key of an EC private key, which the JDK's public interface does not give.
 *
 * <p>Agreement with the generator is the multiplication that is wanted: it yields the x coordinate. Of the two points
 * with that x (NIST primes are 3 modulo 4, so a square root is one power), the right one verifies a signature.
 */
final class Curves {

    private Curves() {}

    static boolean on(ECParameterSpec given, KeySpec spec) {
        ECParameterSpec wanted = named(spec);
        return given.getCurve().equals(wanted.getCurve())
                && given.getGenerator().equals(wanted.getGenerator())
                && given.getOrder().equals(wanted.getOrder());
    }

    static ECParameterSpec named(KeySpec spec) {
        return Jca.sure(() -> {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(spec.jcaName()));
            return parameters.getParameterSpec(ECParameterSpec.class);
        });
    }

    static PublicKey publicOf(ECPrivateKey key) throws GeneralSecurityException {
        ECParameterSpec curve = key.getParams();
        BigInteger p = ((ECFieldFp) curve.getCurve().getField()).getP();
        BigInteger x = new BigInteger(1, agree(key, point(curve, curve.getGenerator())));
        BigInteger y = squareRoot(rightSide(curve, x, p), p);
        PublicKey candidate = point(curve, new ECPoint(x, y));
        return pairs(key, candidate) ? candidate : point(curve, new ECPoint(x, p.subtract(y)));
    }

    private static byte[] agree(ECPrivateKey key, PublicKey with) throws GeneralSecurityException {
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(key);
        agreement.doPhase(with, true);
        return agreement.generateSecret();
    }

    private static BigInteger rightSide(ECParameterSpec curve, BigInteger x, BigInteger p) {
        BigInteger a = curve.getCurve().getA();
        BigInteger b = curve.getCurve().getB();
        return x.multiply(x).add(a).multiply(x).add(b).mod(p);
    }

    private static BigInteger squareRoot(BigInteger square, BigInteger p) {
        return square.modPow(p.add(BigInteger.ONE).shiftRight(2), p);
    }

    private static PublicKey point(ECParameterSpec curve, ECPoint point) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve));
    }

    private static boolean pairs(ECPrivateKey privateKey, PublicKey publicKey) throws GeneralSecurityException {
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(privateKey);
        byte[] proof = signature.sign();
        signature.initVerify(publicKey);
        return signature.verify(proof);
    }
}
