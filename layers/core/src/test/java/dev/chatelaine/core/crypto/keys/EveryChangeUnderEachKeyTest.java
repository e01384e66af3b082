package dev.chatelaine.core.crypto.keys;

import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.chatelaine.core.crypto.AlgorithmSuite;
import dev.chatelaine.core.crypto.CommitmentPolicy;
import dev.chatelaine.core.crypto.EveryChange;
import dev.chatelaine.core.crypto.MessageDecryptor;
import dev.chatelaine.core.crypto.MessageEncryptor;
import dev.chatelaine.core.crypto.WrappingKey;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A small message under each kind of key that is held here, with every possible change of one bit and cut. */
class EveryChangeUnderEachKeyTest {

    private static final byte[] PLAINTEXT = new byte[20];

    static Stream<Arguments> messages() {
        KeyPair rsa = KeySamples.rsa(2048);
        KeyPair alice = KeySamples.ec(256);
        KeyPair bob = KeySamples.ec(256);
        EcdhPublicKey bobs = EcdhPublicKey.of((ECPublicKey) bob.getPublic());
        EcdhPrivateKey bobsOwn = EcdhPrivateKey.of((ECPrivateKey) bob.getPrivate());
        EcdhKey between = EcdhKey.between(EcdhPrivateKey.of((ECPrivateKey) alice.getPrivate()), bobs);
        return Stream.of(
                both("RSA OAEP", KeySamples.rsaKey(rsa, RsaPadding.OAEP_SHA_256), AlgorithmSuite.AES_256_GCM_COMMIT),
                both("RSA PKCS1", KeySamples.rsaKey(rsa, RsaPadding.PKCS1), AlgorithmSuite.AES_128_GCM),
                both("ECDH between two", between, AlgorithmSuite.AES_256_GCM_COMMIT),
                argumentSet(
                        "ECDH to one",
                        change(EcdhKey.to(bobs), EcdhKey.of(bobsOwn), AlgorithmSuite.AES_256_GCM_COMMIT)));
    }

    private static Arguments both(String name, WrappingKey key, AlgorithmSuite suite) {
        return argumentSet(name, change(key, key, suite));
    }

    private static EveryChange change(WrappingKey seals, WrappingKey opens, AlgorithmSuite suite) {
        MessageEncryptor encryptor = MessageEncryptor.builder()
                .keys(seals)
                .commitmentPolicy(
                        suite.committing()
                                ? CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT
                                : CommitmentPolicy.FORBID_ENCRYPT_ALLOW_DECRYPT)
                .suite(suite)
                .frameLength(16)
                .build();
        MessageDecryptor decryptor = MessageDecryptor.builder()
                .keys(opens)
                .commitmentPolicy(CommitmentPolicy.REQUIRE_ENCRYPT_ALLOW_DECRYPT)
                .build();
        return new EveryChange(encryptor.encrypt(PLAINTEXT, KeySamples.CONTEXT), decryptor);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void refusesEveryFlippedBit(EveryChange of) {
        of.ofABitIsRefused();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void refusesEveryTruncation(EveryChange of) {
        of.byCuttingIsRefused();
    }
}
