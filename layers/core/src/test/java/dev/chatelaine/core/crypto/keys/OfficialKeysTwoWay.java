package dev.chatelaine.core.crypto.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.OfficialSdk;
import dev.chatelaine.core.crypto.Shape;
import dev.chatelaine.core.crypto.WrappingKey;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.cryptography.materialproviders.IKeyring;

/** Two-way with the official SDK for Java under each kind of key: each suite, frame length and size. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OfficialKeysTwoWay {

    private static final Map<String, String> CONTEXT = Map.of("purpose", "test", "\uE000", "private use", "𝄞", "clef");

    abstract List<Integer> frameLengths();

    /** One kind of key: who seals and who opens, ours and theirs. */
    record Kind(String name, WrappingKey sealsHere, WrappingKey opensHere, IKeyring sealsThere, IKeyring opensThere) {

        @Override
        public String toString() {
            return name;
        }
    }

    record Case(Kind kind, Shape shape) {}

    Stream<Case> cases() {
        return Stream.concat(Stream.of(RsaPadding.values()).map(OfficialKeysTwoWay::rsa), ecdh())
                .flatMap(kind -> Shape.each(frameLengths()).map(shape -> new Case(kind, shape)));
    }

    static Kind rsa(RsaPadding padding) {
        KeyPair pair = KeySamples.rsa(2048);
        RawRsaKey ours = KeySamples.rsaKey(pair, padding);
        IKeyring theirs = OfficialKeys.rsa(pair, padding);
        return new Kind("RSA " + padding, ours, ours, theirs, theirs);
    }

    static Stream<Kind> ecdh() {
        return Stream.of(256, 384, 521).flatMap(bits -> {
            Curve curve = Curve.valueOf("P_" + bits);
            KeyPair alice = KeySamples.ec(bits);
            KeyPair bob = KeySamples.ec(bits);
            return Stream.of(
                    new Kind(
                            "static ECDH " + curve,
                            EcdhKey.between(ours(alice), publicKey(bob)),
                            EcdhKey.between(ours(bob), publicKey(alice)),
                            OfficialKeys.between(curve, alice, bob),
                            OfficialKeys.between(curve, bob, alice)),
                    new Kind(
                            "ephemeral ECDH " + curve,
                            EcdhKey.to(publicKey(bob)),
                            EcdhKey.of(ours(bob)),
                            OfficialKeys.to(curve, bob),
                            OfficialKeys.of(curve, bob)));
        });
    }

    private static EcdhPrivateKey ours(KeyPair pair) {
        return EcdhPrivateKey.of((ECPrivateKey) pair.getPrivate());
    }

    private static EcdhPublicKey publicKey(KeyPair pair) {
        return EcdhPublicKey.of((ECPublicKey) pair.getPublic());
    }

    /** Every other one without pairs. */
    private static Map<String, String> context(byte[] plaintext) {
        return plaintext.length % 2 == 0 ? Map.of() : CONTEXT;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theOfficialSdkOpensWhatWeSeal(Case test) {
        test.shape().plaintexts().forEach(plaintext -> {
            byte[] message = test.shape()
                    .seal(List.of(test.kind().sealsHere()), plaintext, EncryptionContext.of(context(plaintext)));

            assertThat(OfficialSdk.client(test.shape().suite(), 4096)
                            .decryptData(test.kind().opensThere(), message)
                            .getResult())
                    .isEqualTo(plaintext);
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void weOpenWhatTheOfficialSdkSeals(Case test) {
        test.shape().plaintexts().forEach(plaintext -> {
            byte[] message = OfficialSdk.client(
                            test.shape().suite(), test.shape().frameLength())
                    .encryptData(test.kind().sealsThere(), plaintext, context(plaintext))
                    .getResult();

            assertThat(Shape.open(test.kind().opensHere(), message, EncryptionContext.of(context(plaintext))))
                    .isEqualTo(plaintext);
        });
    }
}
