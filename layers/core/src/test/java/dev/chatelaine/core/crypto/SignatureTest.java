package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures and the public keys that messages carry. */
class SignatureTest {

    private static final byte[] DIGEST = Samples.bytes(48);

    private final KeyPair pair = Ecdsa.P384.generate();
    private final ECPublicKey key = (ECPublicKey) pair.getPublic();
    private final CompressedPoint points = new CompressedPoint(key.getParams());

    @Test
    void aPublicKeyIs49BytesInBase64() {
        assertThat(Base64.getDecoder().decode(Ecdsa.text(key)))
                .hasSize(49)
                .satisfies(point -> assertThat(point[0]).isIn((byte) 2, (byte) 3));
    }

    @Test
    void aPublicKeyComesBackFromItsText() {
        assertThat(Ecdsa.P384.publicKey(Ecdsa.text(key))).contains(key);
    }

    @Test
    void theOtherParityIsTheOtherPoint() {
        byte[] encoded = points.encode(key.getW());
        encoded[0] ^= 1;

        assertThat(points.decode(encoded).orElseThrow().getAffineY())
                .isEqualTo(prime().subtract(key.getW().getAffineY()));
    }

    /** About half of all x have no point. */
    @Test
    void anXOffTheCurveIsNoPoint() {
        long off = IntStream.range(0, 64)
                .filter(x -> points.decode(encoded(BigInteger.valueOf(x))).isEmpty())
                .count();

        assertThat(off).isBetween(10L, 54L);
    }

    @Test
    void anXBeyondTheFieldIsNoPoint() {
        assertThat(points.decode(encoded(prime().add(key.getW().getAffineX().mod(BigInteger.TEN)))))
                .isEmpty();
        assertThat(points.decode(encoded(prime()))).isEmpty();
    }

    @Test
    void anotherFormIsNoPoint() {
        byte[] encoded = points.encode(key.getW());
        byte[] otherForm = encoded.clone();
        otherForm[0] = 4;

        assertThat(points.decode(otherForm)).isEmpty();
        assertThat(points.decode(Arrays.copyOf(encoded, 48))).isEmpty();
        assertThat(points.decode(Arrays.copyOf(encoded, 50))).isEmpty();
        assertThat(points.decode(new byte[0])).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not base64!", "AA==", "A"})
    void otherTextIsNoPublicKey(String text) {
        assertThat(Ecdsa.P384.publicKey(text)).isEmpty();
    }

    @Test
    void aSignatureHoldsForItsDigestAndKeyOnly() {
        byte[] signature = Ecdsa.sign(pair.getPrivate(), DIGEST);

        assertThat(Ecdsa.verify(key, DIGEST, signature)).isTrue();
        assertThat(Ecdsa.verify(key, Samples.bytes(48, 1), signature)).isFalse();
        assertThat(Ecdsa.verify(Ecdsa.P384.generate().getPublic(), DIGEST, signature))
                .isFalse();
        assertThat(signature).hasSizeLessThanOrEqualTo(Ecdsa.P384.maxSignatureLength());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3006020101020101", "3006020100020100", "300702020080020101", "300702010102020080"})
    void theRightFormIsCanonical(String der) {
        assertThat(DerSignature.isCanonical(HexFormat.of().parseHex(der))).isTrue();
    }

    @Test
    void aLengthOf128OrMoreTakesTwoBytes() {
        String numbers = ("0242" + "01" + "11".repeat(65)).repeat(2);
        assertThat(DerSignature.isCanonical(HexFormat.of().parseHex("308188" + numbers)))
                .isTrue();
        assertThat(DerSignature.isCanonical(HexFormat.of().parseHex("3088" + numbers)))
                .isFalse();
        assertThat(DerSignature.isCanonical(HexFormat.of().parseHex("30820088" + numbers)))
                .isFalse();
        assertThat(DerSignature.isCanonical(HexFormat.of().parseHex("308187" + numbers)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "30",
                "3000",
                "3106020101020101",
                "300602010102010100",
                "3005020101020101",
                "3007020101020101",
                "3006030101020101",
                "3006020101030101",
                "3006020181020101",
                "3006020101020181",
                "300702020001020101",
                "300702010102020001",
                "3006020201020101",
                "3006020101020201",
                "3006020100020001",
                "308106020101020101",
                "30060201010202",
                "3006027f01020101",
                "30810602010102010100",
                "3081"
            })
    void everyOtherFormIsNot(String der) {
        assertThat(DerSignature.isCanonical(HexFormat.of().parseHex(der))).isFalse();
    }

    private BigInteger prime() {
        return ((ECFieldFp) key.getParams().getCurve().getField()).getP();
    }

    private static byte[] encoded(BigInteger x) {
        byte[] bytes = x.toByteArray();
        int length = Math.min(bytes.length, 48);
        byte[] encoded = new byte[49];
        System.arraycopy(bytes, bytes.length - length, encoded, 49 - length, length);
        encoded[0] = 2;
        return encoded;
    }
}
