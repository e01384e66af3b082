package dev.chatelaine.core.crypto.keys;

import static dev.chatelaine.core.crypto.keys.KeySamples.pem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.InvalidRequest;
import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EcdhPublicKeyTest {

    @ParameterizedTest
    @ValueSource(ints = {256, 384, 521})
    void readsPemAndDer(int bits) {
        ECPublicKey key = (ECPublicKey) KeySamples.ec(bits).getPublic();

        assertThat(EcdhPublicKey.ofPem(pem("PUBLIC KEY", key.getEncoded())))
                .isEqualTo(EcdhPublicKey.ofDer(key.getEncoded()))
                .hasToString("p" + bits + "/"
                        + Base64.getEncoder()
                                .encodeToString(EcdhPublicKey.of(key).compressed()));
        assertThat(EcdhPublicKey.of(key).der()).isEqualTo(key.getEncoded());
    }

    @RepeatedTest(20)
    void findsThePublicKeyOfAPrivateOne() {
        KeyPair pair = KeySamples.ec(256);

        assertThat(EcdhPrivateKey.ofPem(pem("PRIVATE KEY", pair.getPrivate().getEncoded()))
                        .publicKey())
                .isEqualTo(EcdhPublicKey.of((ECPublicKey) pair.getPublic()));
    }

    @ParameterizedTest
    @ValueSource(ints = {384, 521})
    void findsThePublicKeyOnEachCurve(int bits) {
        KeyPair pair = KeySamples.ec(bits);

        assertThat(EcdhPrivateKey.of((ECPrivateKey) pair.getPrivate()).publicKey())
                .isEqualTo(EcdhPublicKey.of((ECPublicKey) pair.getPublic()));
    }

    @Test
    void refusesAPointThatIsNotOnTheCurve() throws Exception {
        ECPublicKey key = (ECPublicKey) KeySamples.ec(256).getPublic();
        ECPoint beside =
                new ECPoint(key.getW().getAffineX(), key.getW().getAffineY().add(BigInteger.TWO));
        ECPublicKey wrong =
                (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(beside, key.getParams()));

        assertThatThrownBy(() -> EcdhPublicKey.of(wrong)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void refusesWhatIsNoPrivateKeyOfItsCurve() throws Exception {
        ECPrivateKey key = (ECPrivateKey) KeySamples.ec(256).getPrivate();
        ECPrivateKey order = (ECPrivateKey) KeyFactory.getInstance("EC")
                .generatePrivate(new ECPrivateKeySpec(key.getParams().getOrder(), key.getParams()));

        assertThatThrownBy(() -> EcdhPrivateKey.of(order)).isInstanceOf(InvalidRequest.class);
    }

    /** Of secp256k1, which KMS has for signatures. */
    @Test
    void refusesAnotherCurve() {
        byte[] key = Base64.getDecoder()
                .decode(
                        "MFYwEAYHKoZIzj0CAQYFK4EEAAoDQgAEplqyR63XJ4iLO9WRtRMn/BYDY4SdfqhlVmgJEmsXQU8GIqvIUqiQjv97a/lm6/3l"
                                + "wyd+HijFpbffLf+pr7hbSA==");

        assertThatThrownBy(() -> EcdhPublicKey.ofDer(key)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void refusesKeysThatAreNone() {
        byte[] rsa = KeySamples.rsa(2048).getPublic().getEncoded();

        assertThatThrownBy(() -> EcdhPublicKey.ofDer(rsa)).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> EcdhPublicKey.ofDer(new byte[0])).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> EcdhPublicKey.ofPem("key")).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> EcdhPrivateKey.ofPem("key")).isInstanceOf(InvalidRequest.class);
    }
}
