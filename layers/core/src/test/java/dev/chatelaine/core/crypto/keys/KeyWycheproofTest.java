package dev.chatelaine.core.crypto.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.crypto.Vectors;
import dev.chatelaine.core.crypto.WipeableKey;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Mac;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the kinds of keys stand on, against the published attacks on it. */
class KeyWycheproofTest {

    private static final Map<String, RsaPadding> BY_HASH = Map.of(
            "SHA-1", RsaPadding.OAEP_SHA_1,
            "SHA-256", RsaPadding.OAEP_SHA_256,
            "SHA-384", RsaPadding.OAEP_SHA_384,
            "SHA-512", RsaPadding.OAEP_SHA_512);

    private static Stream<Arguments> cases(String file) {
        return Vectors.each(Vectors.json("wycheproof/" + file + "_test.json").get("testGroups"))
                .flatMap(group -> Vectors.each(group.get("tests"))
                        .map(test -> Arguments.of(
                                test.get("tcId").asText() + " "
                                        + test.get("comment").asText(),
                                group,
                                test)));
    }

    private static byte[] hex(JsonNode node, String field) {
        return HexFormat.of().parseHex(node.get(field).textValue());
    }

    private static boolean has(JsonNode test, String result) {
        return test.get("result").textValue().equals(result);
    }

    private static PrivateKey rsaKey(JsonNode group) throws Exception {
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(hex(group, "privateKeyPkcs8")));
    }

    /** Of the published cases, those with the same hash in both places and no label, as Encryption SDKs use OAEP. */
    static Stream<Arguments> oaep() {
        return Stream.of(
                        "2048_sha1_mgf1sha1",
                        "2048_sha256_mgf1sha256",
                        "2048_sha384_mgf1sha384",
                        "2048_sha512_mgf1sha512",
                        "3072_sha256_mgf1sha256",
                        "4096_sha256_mgf1sha256",
                        "misc")
                .flatMap(file -> cases("rsa_oaep_" + file))
                .filter(test -> BY_HASH.containsKey(
                        ((JsonNode) test.get()[1]).get("sha").textValue()))
                .filter(test -> {
                    JsonNode group = (JsonNode) test.get()[1];
                    return group.get("sha").equals(group.get("mgfSha"));
                });
    }

    /** A ciphertext under another label must not open, whatever its case says of it. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("oaep")
    void unwrapsAuthenticCiphertextsOfOaepAlone(String name, JsonNode group, JsonNode test) throws Exception {
        byte[] message = hex(test, "msg");
        boolean right = !has(test, "invalid") && test.get("label").textValue().isEmpty();

        Optional<byte[]> opened =
                BY_HASH.get(group.get("sha").textValue()).decrypt(rsaKey(group), hex(test, "ct"), message.length);

        assertThat(opened.isPresent()).isEqualTo(right);
        opened.ifPresent(plaintext -> assertThat(plaintext).isEqualTo(message));
    }

    static Stream<Arguments> pkcs1() {
        return cases("rsa_pkcs1_2048");
    }

    /** An invalid one gives random bytes, for each length that it might be taken for. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("pkcs1")
    void unwrapsAuthenticCiphertextsOfPkcs1Alone(String name, JsonNode group, JsonNode test) throws Exception {
        PrivateKey key = rsaKey(group);
        byte[] message = hex(test, "msg");
        if (has(test, "valid")) {
            assertThat(RsaPadding.PKCS1.decrypt(key, hex(test, "ct"), message.length))
                    .hasValueSatisfying(secret -> assertThat(secret).isEqualTo(message));
        } else {
            for (int length : Set.of(16, 24, 32)) {
                byte[] once =
                        RsaPadding.PKCS1.decrypt(key, hex(test, "ct"), length).orElseThrow();
                byte[] again =
                        RsaPadding.PKCS1.decrypt(key, hex(test, "ct"), length).orElseThrow();
                assertThat(once).hasSize(length).isNotEqualTo(again);
            }
        }
    }

    static Stream<Arguments> ecdh() {
        return Stream.of("256", "384", "521").flatMap(bits -> cases("ecdh_secp" + bits + "r1"));
    }

    /** Through the compressed form, as messages carry the peer's key. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("ecdh")
    void agreesOnTheRightSecretOrRefusesTheKey(String name, JsonNode group, JsonNode test) throws Exception {
        Curve curve = Curve.valueOf(group.get("curve").textValue().replaceAll("secp(\\d+)r1", "P_$1"));
        Optional<byte[]> agreed = peer(hex(test, "public"))
                .filter(peer -> peer.curve() == curve)
                .flatMap(peer -> EcdhPublicKey.ofCompressed(curve, peer.compressed()))
                .map(peer -> EcdhPrivateKey.agree(privateKey(curve, hex(test, "private")), peer.key()));

        if (has(test, "valid")) {
            assertThat(agreed).isPresent();
        }
        if (has(test, "invalid")) {
            assertThat(agreed).isEmpty();
        }
        agreed.ifPresent(secret -> assertThat(secret).isEqualTo(hex(test, "shared")));
    }

    private static Optional<EcdhPublicKey> peer(byte[] der) {
        try {
            return Optional.of(EcdhPublicKey.ofDer(der));
        } catch (InvalidRequest refused) {
            return Optional.empty();
        }
    }

    private static ECPrivateKey privateKey(Curve curve, byte[] secret) {
        try {
            return (ECPrivateKey) KeyFactory.getInstance("EC")
                    .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, secret), curve.parameters()));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static Stream<Arguments> hmac() {
        return Stream.of("256", "384")
                .flatMap(bits -> cases("hmac_sha" + bits)
                        .map(test -> Arguments.of(test.get()[0], test.get()[1], test.get()[2], "HmacSHA" + bits)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hmac")
    void authenticatesAsHmacDoes(String name, JsonNode group, JsonNode test, String algorithm) throws Exception {
        Mac mac = Mac.getInstance(algorithm);
        mac.init(WipeableKey.of(hex(test, "key")));
        byte[] tag = mac.doFinal(hex(test, "msg"));
        byte[] expected = hex(test, "tag");

        assertThat(MessageDigest.isEqual(Arrays.copyOf(tag, expected.length), expected))
                .isEqualTo(has(test, "valid"));
    }
}
