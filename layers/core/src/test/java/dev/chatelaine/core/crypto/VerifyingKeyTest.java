package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chatelaine.InvalidRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyingKeyTest {

    private static final String MESSAGE = "The keys of the castle hang at her belt.";

    /** Made with OpenSSL 3.0: {@code openssl dgst -sign}, PSS with {@code rsa_pss_saltlen:digest}. */
    static Stream<Arguments> openssl() throws IOException {
        try (InputStream file = VerifyingKeyTest.class.getResourceAsStream("/openssl-signatures.json")) {
            return new ObjectMapper()
                            .readTree(file)
                            .valueStream()
                            .map(one -> Arguments.of(
                                    SigningAlgorithm.named(one.get("algorithm").textValue())
                                            .orElseThrow(),
                                    one.get("publicKey").textValue(),
                                    Base64.getDecoder()
                                            .decode(one.get("signature").textValue())))
                            .toList()
                            .stream();
        }
    }

    private static boolean verify(SigningAlgorithm algorithm, String pem, String message, byte[] signature)
            throws IOException {
        return VerifyingKey.parsePem(pem)
                .orElseThrow()
                .verify(algorithm, new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8)), signature);
    }

    private static VerifyingKey key(int index) throws IOException {
        return VerifyingKey.parsePem(
                        (String) openssl().skip(index).findFirst().orElseThrow().get()[1])
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("openssl")
    void verifiesSignaturesOfOpenssl(SigningAlgorithm algorithm, String pem, byte[] signature) throws IOException {
        assertThat(verify(algorithm, pem, MESSAGE, signature)).isTrue();
        assertThat(verify(algorithm, pem, MESSAGE + "!", signature)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("openssl")
    void takesNoChangedSignature(SigningAlgorithm algorithm, String pem, byte[] signature) throws IOException {
        for (int i = 0; i < signature.length; i++) {
            byte[] changed = signature.clone();
            changed[i] ^= 1;
            assertThat(verify(algorithm, pem, MESSAGE, changed)).isFalse();
        }
        assertThat(verify(algorithm, pem, MESSAGE, Arrays.copyOf(signature, signature.length - 1)))
                .isFalse();
        assertThat(verify(algorithm, pem, MESSAGE, Arrays.copyOf(signature, signature.length + 1)))
                .isFalse();
        assertThat(verify(algorithm, pem, MESSAGE, new byte[0])).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("openssl")
    void printsAKeyAsOpensslDoes(SigningAlgorithm algorithm, String pem, byte[] signature) {
        assertThat(VerifyingKey.parsePem(pem).orElseThrow().pem()).isEqualTo(pem);
    }

    @Test
    void readsALongMessageInPieces() throws IOException {
        byte[] message = new byte[1_000_000];
        assertThat(key(0).verify(SigningAlgorithm.RSASSA_PSS_SHA_256, new ByteArrayInputStream(message), new byte[384]))
                .isFalse();
    }

    static Stream<Arguments> wycheproof() {
        return Stream.of(
                        Arguments.of("ecdsa_secp256r1_sha256", SigningAlgorithm.ECDSA_SHA_256),
                        Arguments.of("ecdsa_secp384r1_sha384", SigningAlgorithm.ECDSA_SHA_384),
                        Arguments.of("rsa_pss_2048_sha256_mgf1_32", SigningAlgorithm.RSASSA_PSS_SHA_256))
                .flatMap(file -> Vectors.each(Vectors.json("wycheproof/" + file.get()[0] + "_test.json")
                                .get("testGroups"))
                        .flatMap(group -> Vectors.each(group.get("tests"))
                                .map(test -> Arguments.of(
                                        file.get()[1],
                                        test.get("tcId").intValue(),
                                        group.get("publicKeyPem").textValue(),
                                        test))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("wycheproof")
    void answersPublishedAttacksRightly(SigningAlgorithm algorithm, int id, String pem, JsonNode test)
            throws IOException {
        VerifyingKey key = VerifyingKey.parsePem(pem).orElseThrow();
        HexFormat hex = HexFormat.of();

        boolean valid = key.verify(
                algorithm,
                new ByteArrayInputStream(hex.parseHex(test.get("msg").textValue())),
                hex.parseHex(test.get("sig").textValue()));

        assertThat(valid)
                .as(test.get("comment").textValue())
                .isEqualTo(test.get("result").textValue().equals("valid"));
    }

    @Test
    void choosesPssForRsaAndTheCurvesOwnAlgorithmForPoints() throws IOException {
        assertThat(key(0).algorithms()).hasSize(6).first().isEqualTo(SigningAlgorithm.RSASSA_PSS_SHA_256);
        assertThat(key(6).algorithms()).containsExactly(SigningAlgorithm.ECDSA_SHA_256);
        assertThat(key(7).algorithms()).containsExactly(SigningAlgorithm.ECDSA_SHA_384);
        assertThat(key(8).algorithms()).containsExactly(SigningAlgorithm.ECDSA_SHA_512);
    }

    @ParameterizedTest
    @CsvSource({"6, ECDSA_SHA_384", "6, RSASSA_PSS_SHA_256", "0, ECDSA_SHA_256"})
    void namesTheAlgorithmsOfAKeyThatHasNotTheAskedOne(int index, SigningAlgorithm algorithm) throws IOException {
        VerifyingKey key = key(index);
        assertThatThrownBy(() -> key.verify(algorithm, InputStream.nullInputStream(), new byte[1]))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(key.algorithms().getFirst().name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEBKrsc2NXJvIT+4qeZNo7hjLkFJWp",
                "-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----",
                "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
                "-----BEGIN PUBLIC KEY-----\nAAA=A\n-----END PUBLIC KEY-----",
                "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n-----BEGIN PUBLIC KEY-----",
                "-----BEGIN RSA PUBLIC KEY-----\nMAA=\n-----END RSA PUBLIC KEY-----"
            })
    void readsNoOtherText(String text) {
        assertThat(VerifyingKey.parsePem(text)).isEmpty();
    }

    @Test
    void readsNoTextAroundTheKey() throws IOException {
        String pem = key(6).pem();
        assertThat(VerifyingKey.parsePem(" \r\n" + pem.replace("\n", "\r\n"))).isPresent();
        assertThat(VerifyingKey.parsePem("a key:\n" + pem)).isEmpty();
        assertThat(VerifyingKey.parsePem(pem + pem)).isEmpty();
        assertThat(VerifyingKey.parsePem(pem + " ".repeat(5000))).isEmpty();
    }

    @Test
    void readsNoChangedDer() throws IOException {
        byte[] der = der(key(6));
        assertThat(VerifyingKey.parse(Arrays.copyOf(der, der.length + 1))).isEmpty();
        assertThat(VerifyingKey.parse(Arrays.copyOf(der, der.length - 1))).isEmpty();
        der[der.length - 1] ^= 1;
        assertThat(VerifyingKey.parse(der)).as("a point beside the curve").isEmpty();
    }

    private static byte[] der(VerifyingKey key) {
        return Base64.getMimeDecoder().decode(key.pem().replaceAll("-----[A-Z ]+-----", ""));
    }

    @Test
    void takesNoWeakKey() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        assertThat(VerifyingKey.parse(generator.generateKeyPair().getPublic().getEncoded()))
                .isEmpty();
        BigInteger modulus = BigInteger.TWO.pow(2047).setBit(0);
        assertThat(VerifyingKey.parse(rsa(modulus, BigInteger.valueOf(65_537)))).isPresent();
        assertThat(VerifyingKey.parse(rsa(modulus, BigInteger.valueOf(4)))).isEmpty();
        assertThat(VerifyingKey.parse(rsa(modulus, BigInteger.TWO.pow(64).setBit(0))))
                .isEmpty();
        assertThat(VerifyingKey.parse(rsa(BigInteger.TWO.pow(8192).setBit(0), BigInteger.valueOf(3))))
                .isEmpty();
    }

    private static byte[] rsa(BigInteger modulus, BigInteger exponent) throws Exception {
        RSAPublicKey key =
                (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
        return key.getEncoded();
    }
}
