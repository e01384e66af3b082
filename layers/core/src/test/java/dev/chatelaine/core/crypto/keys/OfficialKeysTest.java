package dev.chatelaine.core.crypto.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.core.crypto.AlgorithmSuite;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.MessageDecryptor;
import dev.chatelaine.core.crypto.MessageEncryptor;
import dev.chatelaine.core.crypto.OfficialSdk;
import dev.chatelaine.core.crypto.WrappingKey;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.cryptography.materialproviders.IKeyring;

/** What we seal under each kind of key the official SDK for Java opens, and the reverse. */
class OfficialKeysTest {

    private static final byte[] PLAINTEXT = plaintext();

    private static byte[] plaintext() {
        byte[] bytes = new byte[5000];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    /** One kind of key: who seals and who opens, ours and theirs. */
    record Kind(String name, WrappingKey sealsHere, WrappingKey opensHere, IKeyring sealsThere, IKeyring opensThere) {

        @Override
        public String toString() {
            return name;
        }
    }

    record Case(Kind kind, boolean signed, Map<String, String> context) {

        AlgorithmSuite suite() {
            return signed ? AlgorithmSuite.AES_256_GCM_COMMIT_ECDSA_P384 : AlgorithmSuite.AES_256_GCM_COMMIT;
        }

        @Override
        public String toString() {
            return kind + (signed ? " signed " : " unsigned ") + context.keySet();
        }
    }

    static Stream<Case> cases() {
        return Stream.concat(Stream.of(RsaPadding.values()).map(OfficialKeysTest::rsa), ecdh())
                .flatMap(kind -> Stream.of(
                        new Case(kind, false, Map.of()),
                        new Case(kind, false, Map.of("purpose", "test", "\uE000", "private use", "𝄞", "clef")),
                        new Case(kind, true, Map.of("purpose", "test")),
                        new Case(kind, true, Map.of())));
    }

    private static Kind rsa(RsaPadding padding) {
        KeyPair pair = KeySamples.rsa(2048);
        RawRsaKey ours = KeySamples.rsaKey(pair, padding);
        IKeyring theirs = OfficialKeys.rsa(pair, padding);
        return new Kind("RSA " + padding, ours, ours, theirs, theirs);
    }

    private static Stream<Kind> ecdh() {
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

    @ParameterizedTest
    @MethodSource("cases")
    void theOfficialSdkOpensWhatWeSeal(Case test) {
        byte[] message = MessageEncryptor.builder()
                .keys(test.kind().sealsHere())
                .suite(test.suite())
                .build()
                .encrypt(PLAINTEXT, EncryptionContext.of(test.context()));

        assertThat(OfficialKeys.client(test.signed())
                        .decryptData(test.kind().opensThere(), message)
                        .getResult())
                .isEqualTo(PLAINTEXT);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void weOpenWhatTheOfficialSdkSeals(Case test) {
        byte[] message = OfficialKeys.client(test.signed())
                .encryptData(test.kind().sealsThere(), PLAINTEXT, test.context())
                .getResult();

        assertThat(MessageDecryptor.builder()
                        .keys(test.kind().opensHere())
                        .build()
                        .decrypt(message, EncryptionContext.of(test.context()))
                        .plaintext())
                .isEqualTo(PLAINTEXT);
    }

    private static List<Kind> oneOfEach() {
        return Stream.concat(Stream.of(rsa(RsaPadding.OAEP_SHA_256)), ecdh()).toList();
    }

    @Test
    void theOfficialSdkOpensAMessageUnderSeveralKindsWithEachAlone() {
        List<Kind> kinds = oneOfEach();
        byte[] message = MessageEncryptor.builder()
                .keys(kinds.stream().map(Kind::sealsHere).toList())
                .build()
                .encrypt(PLAINTEXT, EncryptionContext.empty());

        assertThat(kinds)
                .allSatisfy(kind -> assertThat(OfficialKeys.client(true)
                                .decryptData(kind.opensThere(), message)
                                .getResult())
                        .isEqualTo(PLAINTEXT));
    }

    @Test
    void weOpenAMessageUnderSeveralKindsWithEachAlone() {
        List<Kind> kinds = oneOfEach();
        byte[] message = OfficialKeys.client(true)
                .encryptData(
                        OfficialSdk.several(kinds.stream().map(Kind::sealsThere).toList()), PLAINTEXT)
                .getResult();

        assertThat(kinds)
                .allSatisfy(kind -> assertThat(MessageDecryptor.builder()
                                .keys(kind.opensHere())
                                .build()
                                .decrypt(message, EncryptionContext.empty())
                                .plaintext())
                        .isEqualTo(PLAINTEXT));
    }
}
