package dev.chatelaine.core.crypto;

import java.math.BigInteger;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.util.Arrays;
import java.util.Optional;

/**
 * Points of an elliptic curve in compressed form: a byte 02 or 03 for the parity of y, then x. For curves over a prime
 * field with p = 3 mod 4, as the NIST curves P-256, P-384 and P-521 are.
 *
 * @param curve the curve
 * @see <a href="https://www.secg.org/sec1-v2.pdf">SEC 1, sections 2.3.3 and 2.3.4</a>
 */
public record CompressedPoint(ECParameterSpec curve) {

    private static final byte EVEN = 2;
    private static final byte ODD = 3;

    /** The compressed form of a point of the curve. */
    public byte[] encode(ECPoint point) {
        byte[] x = point.getAffineX().toByteArray();
        byte[] encoded = new byte[1 + fieldBytes()];
        int length = Math.min(x.length, fieldBytes());
        System.arraycopy(x, x.length - length, encoded, encoded.length - length, length);
        encoded[0] = point.getAffineY().testBit(0) ? ODD : EVEN;
        return encoded;
    }

    /** The point, or empty if the bytes are no compressed point of the curve. */
    public Optional<ECPoint> decode(byte[] encoded) {
        if (encoded.length != 1 + fieldBytes() || (encoded[0] != EVEN && encoded[0] != ODD)) {
            return Optional.empty();
        }
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(encoded, 1, encoded.length));
        return x.compareTo(prime()) < 0 ? yOf(x, encoded[0] == ODD).map(y -> new ECPoint(x, y)) : Optional.empty();
    }

    private Optional<BigInteger> yOf(BigInteger x, boolean odd) {
        BigInteger p = prime();
        BigInteger square = x.pow(2)
                .add(curve.getCurve().getA())
                .multiply(x)
                .add(curve.getCurve().getB())
                .mod(p);
        BigInteger y = square.modPow(p.add(BigInteger.ONE).shiftRight(2), p);
        if (!y.modPow(BigInteger.TWO, p).equals(square)) {
            return Optional.empty();
        }
        return Optional.of(y.testBit(0) == odd ? y : p.subtract(y));
    }

    private BigInteger prime() {
        return ((ECFieldFp) curve.getCurve().getField()).getP();
    }

    /** Length in bytes of a coordinate. */
    public int fieldBytes() {
        return (prime().bitLength() + Byte.SIZE - 1) / Byte.SIZE;
    }
}
