package dev.chatelaine.core.crypto.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.ForeignSdk;
import dev.chatelaine.core.crypto.Shape;
import dev.chatelaine.core.crypto.WrappingKey;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two-way with the keyrings of the official SDK for Python: each suite, frame length and size that is chosen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PythonKeysTwoWay {

    private static final Map<String, String> CONTEXT = Map.of("purpose", "test", "\uE000", "private use", "𝄞", "clef");

    private ForeignSdk sdk;

    abstract Stream<Shape> shapes();

    @BeforeAll
    void startSdk() {
        sdk = ForeignSdk.pythonKeyrings();
    }

    @AfterAll
    void stopSdk() {
        if (sdk != null) {
            sdk.close();
        }
    }

    /** Who seals and who opens, here and there. */
    record Kind(
            WrappingKey sealsHere,
            WrappingKey opensHere,
            Map<String, String> sealsThere,
            Map<String, String> opensThere) {}

    record Case(Kind kind, Shape shape) {

        @Override
        public String toString() {
            return kind.opensHere().name() + " " + shape;
        }
    }

    Stream<Case> cases() {
        return kinds().flatMap(kind -> shapes().map(shape -> new Case(kind, shape)));
    }

    private static Stream<Kind> kinds() {
        return Stream.concat(
                Stream.of(RsaPadding.values()).map(PythonKeysTwoWay::rsa),
                Stream.of(256, 384, 521).flatMap(PythonKeysTwoWay::ecdh));
    }

    private static Kind rsa(RsaPadding padding) {
        KeyPair pair = KeySamples.rsa(2048);
        RawRsaKey ours = KeySamples.rsaKey(pair, padding);
        String scheme = padding == RsaPadding.PKCS1 ? "PKCS1" : padding.name().replace("SHA_", "SHA") + "_MGF1";
        Map<String, String> theirs = Map.of(
                "kind",
                "rsa",
                "padding",
                scheme,
                "public",
                KeySamples.pem("PUBLIC KEY", pair.getPublic().getEncoded()),
                "private",
                pem(pair));
        return new Kind(ours, ours, theirs, theirs);
    }

    private static Stream<Kind> ecdh(int bits) {
        KeyPair alice = KeySamples.ec(bits);
        KeyPair bob = KeySamples.ec(bits);
        EcdhPublicKey bobs = EcdhPublicKey.of((ECPublicKey) bob.getPublic());
        EcdhPrivateKey bobsOwn = EcdhPrivateKey.of((ECPrivateKey) bob.getPrivate());
        return Stream.of(
                new Kind(
                        EcdhKey.between(EcdhPrivateKey.of((ECPrivateKey) alice.getPrivate()), bobs),
                        EcdhKey.between(bobsOwn, EcdhPublicKey.of((ECPublicKey) alice.getPublic())),
                        theirs("static", bits, alice, bob),
                        theirs("static", bits, bob, alice)),
                new Kind(
                        EcdhKey.to(bobs),
                        EcdhKey.of(bobsOwn),
                        theirs("ephemeral", bits, alice, bob),
                        theirs("discovery", bits, bob, alice)));
    }

    private static Map<String, String> theirs(String kind, int bits, KeyPair own, KeyPair peer) {
        return Map.of(
                "kind",
                kind,
                "curve",
                "ECC_NIST_P" + bits,
                "private",
                pem(own),
                "public",
                Base64.getEncoder().encodeToString(peer.getPublic().getEncoded()));
    }

    private static String pem(KeyPair pair) {
        return KeySamples.pem("PRIVATE KEY", pair.getPrivate().getEncoded());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void opensWhatWeSeal(Case test) {
        test.shape().plaintexts().forEach(plaintext -> {
            byte[] message =
                    test.shape().seal(List.of(test.kind().sealsHere()), plaintext, EncryptionContext.of(CONTEXT));

            assertThat(sdk.decrypt(Map.of("key", test.kind().opensThere()), message))
                    .isEqualTo(plaintext);
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sealsWhatWeOpen(Case test) {
        test.shape().plaintexts().forEach(plaintext -> {
            byte[] message = sdk.encrypt(Map.of("key", test.kind().sealsThere()), plaintext, test.shape(), CONTEXT);

            assertThat(Shape.open(test.kind().opensHere(), message, EncryptionContext.of(CONTEXT)))
                    .isEqualTo(plaintext);
        });
    }
}
