package dev.chatelaine.core.crypto.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatelaine.core.crypto.DecryptedBytes;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.MessageDecryptor;
import dev.chatelaine.core.crypto.Vectors;
import dev.chatelaine.core.crypto.WrappingKey;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages that the official SDK in Dafny wrote under each kind of key that works offline. */
class KeyVectorsTest {

    private static final String FOLDER = "esdk/c-from-dafny/";
    private static final Map<String, RsaPadding> OAEP = Map.of(
            "sha1", RsaPadding.OAEP_SHA_1,
            "sha256", RsaPadding.OAEP_SHA_256,
            "sha384", RsaPadding.OAEP_SHA_384,
            "sha512", RsaPadding.OAEP_SHA_512);

    record Case(String suite, String description, JsonNode key, String ciphertext, String result) {

        static Case of(JsonNode test) {
            JsonNode scenario = test.get("decryption-scenario");
            return new Case(
                    scenario.get("algorithmSuiteId").textValue(),
                    scenario.get("description").textValue(),
                    scenario.get("decryptKeyDescription"),
                    path(scenario.get("ciphertext")),
                    path(scenario.get("result")));
        }

        private static String path(JsonNode uri) {
            return FOLDER + uri.textValue().substring("file://".length());
        }

        String text(String field) {
            return key.path(field).asText();
        }

        /** Message format version 2 is what is read here. */
        boolean read() {
            return suite.equals("0478") || suite.equals("0578");
        }

        @Override
        public String toString() {
            return suite + " " + description;
        }
    }

    private static Stream<Case> cases() {
        return Vectors.each(Vectors.json(FOLDER + "decrypt-manifest.json").get("tests"))
                .map(Case::of)
                .filter(Case::read);
    }

    private static JsonNode material(String name) {
        return Vectors.json(FOLDER + "keys.json").get("keys").get(name);
    }

    private static void assertOpens(Case test, WrappingKey key) {
        DecryptedBytes opened = MessageDecryptor.builder()
                .keys(key)
                .build()
                .decrypt(Vectors.bytes(test.ciphertext()), EncryptionContext.empty());

        assertThat(opened.plaintext()).isEqualTo(Vectors.bytes(test.result()));
        assertThat(opened.message().key()).isEqualTo(key.name());
    }

    static Stream<Case> underRsaKeys() {
        return cases().filter(test -> test.text("encryption-algorithm").equals("rsa"));
    }

    @ParameterizedTest
    @MethodSource("underRsaKeys")
    void opensUnderRawRsaKeys(Case test) {
        JsonNode material = material(test.text("key"));
        boolean pkcs1 = test.text("padding-algorithm").equals("pkcs1");
        assertOpens(
                test,
                RawRsaKey.builder(
                                test.text("provider-id"),
                                material.get("key-id").textValue(),
                                pkcs1 ? RsaPadding.PKCS1 : OAEP.get(test.text("padding-hash")))
                        .privateKey(material.get("material").textValue())
                        .permitPkcs1Decryption()
                        .build());
    }

    static Stream<Case> underEcdhKeys() {
        return cases().filter(test -> test.text("type").equals("raw-ecdh"));
    }

    @ParameterizedTest
    @MethodSource("underEcdhKeys")
    void opensUnderRawEcdhKeys(Case test) {
        JsonNode material = material(test.text("recipient"));
        EcdhPrivateKey recipient =
                EcdhPrivateKey.ofPem(material.get("recipient-material").textValue());
        assertOpens(
                test,
                test.text("schema").equals("discovery")
                        ? EcdhKey.of(recipient)
                        : EcdhKey.between(recipient, publicKey(material, "sender-material-public-key")));
    }

    static Stream<Case> underStaticEcdhKeys() {
        return underEcdhKeys().filter(test -> test.text("schema").equals("static"));
    }

    @ParameterizedTest
    @MethodSource("underStaticEcdhKeys")
    void opensWithTheSendersKeyToo(Case test) {
        JsonNode material = material(test.text("sender"));
        assertOpens(
                test,
                EcdhKey.between(
                        EcdhPrivateKey.ofPem(material.get("sender-material").textValue()),
                        publicKey(material, "recipient-material-public-key")));
    }

    private static EcdhPublicKey publicKey(JsonNode material, String field) {
        return EcdhPublicKey.ofDer(
                Base64.getDecoder().decode(material.get(field).textValue()));
    }
}
