package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Java runtime's primitives, through the code that uses them, against the published attacks on them. */
class WycheproofTest {

    private static Stream<Arguments> cases(String file, Predicate<JsonNode> groups) {
        return Vectors.each(Vectors.json("wycheproof/" + file).get("testGroups"))
                .filter(groups)
                .flatMap(group -> Vectors.each(group.get("tests")).map(test -> Arguments.of(name(test), group, test)));
    }

    private static String name(JsonNode test) {
        return test.get("tcId").asText() + " " + test.get("comment").asText();
    }

    private static byte[] hex(JsonNode node, String field) {
        return HexFormat.of().parseHex(node.get(field).textValue());
    }

    private static boolean valid(JsonNode test) {
        return test.get("result").textValue().equals("valid");
    }

    /** Of the published groups, those with the IV length of the message format. */
    static Stream<Arguments> gcm() {
        return cases("aes_gcm_test.json", group -> group.get("ivSize").intValue() == 8 * Frame.IV_LENGTH);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gcm")
    void opensAuthenticCiphertextsOfAesGcmAlone(String name, JsonNode group, JsonNode test) {
        byte[] sealed = joined(hex(test, "ct"), hex(test, "tag"));
        byte[] plaintext = new byte[sealed.length - Frame.TAG_LENGTH];
        Gcm gcm = new Gcm(WipeableKey.of(hex(test, "key")));

        boolean opened = gcm.open(hex(test, "iv"), hex(test, "aad"), sealed, 0, sealed.length, plaintext, 0);

        assertThat(opened).isEqualTo(valid(test));
        if (opened) {
            assertThat(plaintext).isEqualTo(hex(test, "msg"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gcm")
    void sealsAsAesGcmDoes(String name, JsonNode group, JsonNode test) {
        byte[] message = hex(test, "msg");
        byte[] sealed = new byte[message.length + Frame.TAG_LENGTH];
        new Gcm(WipeableKey.of(hex(test, "key")))
                .seal(hex(test, "iv"), hex(test, "aad"), message, 0, message.length, sealed, 0);

        assertThat(Arrays.equals(sealed, joined(hex(test, "ct"), hex(test, "tag"))))
                .isEqualTo(valid(test));
    }

    static Stream<Arguments> hkdf() {
        return Stream.of("256", "384", "512")
                .flatMap(bits -> cases("hkdf_sha" + bits + "_test.json", group -> true)
                        .filter(test -> valid((JsonNode) test.get()[2]))
                        .map(test -> Arguments.of("SHA" + bits + " " + test.get()[0], test.get()[1], test.get()[2])));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hkdf")
    void derivesAsHkdfDoes(String name, JsonNode group, JsonNode test) {
        String hmac = "Hmac" + name.substring(0, name.indexOf(' '));
        int length = test.get("size").intValue();

        try (Hkdf hkdf = Hkdf.extract(hmac, hex(test, "salt"), hex(test, "ikm"))) {
            assertThat(hkdf.expand(hex(test, "info"), length)).isEqualTo(hex(test, "okm"));
        }
    }

    static Stream<Arguments> ecdsa() {
        return Stream.of(Ecdsa.values())
                .flatMap(curve -> cases(
                        curve == Ecdsa.P256 ? "ecdsa_secp256r1_sha256_test.json" : "ecdsa_secp384r1_sha384_test.json",
                        group -> true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ecdsa")
    void verifiesSignaturesUnderCompressedKeys(String name, JsonNode group, JsonNode test) throws Exception {
        ECPublicKey key = publicKey(group);
        Ecdsa curve = key.getParams().getOrder().bitLength() == 256 ? Ecdsa.P256 : Ecdsa.P384;
        byte[] digest = curve.newDigest().digest(hex(test, "msg"));

        assertThat(Ecdsa.verify(curve.publicKey(Ecdsa.text(key)).orElseThrow(), digest, hex(test, "sig")))
                .isEqualTo(valid(test));
    }

    @ParameterizedTest
    @ValueSource(strings = {"secp256r1_sha256", "secp384r1_sha384"})
    void decompressesEachPublicKey(String curve) {
        assertThat(Vectors.each(
                        Vectors.json("wycheproof/ecdsa_" + curve + "_test.json").get("testGroups")))
                .isNotEmpty()
                .allSatisfy(group -> {
                    ECPublicKey key = publicKey(group);
                    CompressedPoint points = new CompressedPoint(key.getParams());
                    assertThat(points.decode(points.encode(key.getW()))).contains(key.getW());
                });
    }

    @Test
    void takesNoUncompressedKey() {
        JsonNode group = Vectors.json("wycheproof/ecdsa_secp384r1_sha384_test.json")
                .get("testGroups")
                .get(0);
        byte[] uncompressed = hex(group.get("publicKey"), "uncompressed");

        assertThat(Ecdsa.P384.publicKey(Base64.getEncoder().encodeToString(uncompressed)))
                .isEmpty();
    }

    private static ECPublicKey publicKey(JsonNode group) throws Exception {
        return (ECPublicKey)
                KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(hex(group, "publicKeyDer")));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
