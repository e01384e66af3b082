package dev.chatelaine.core.crypto.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatelaine.core.crypto.CommitmentPolicy;
import dev.chatelaine.core.crypto.DecryptedBytes;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.MessageDecryptor;
import dev.chatelaine.core.crypto.Vectors;
import dev.chatelaine.core.crypto.WrappingKey;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
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

    /** One test of the manifest. */
    record Case(JsonNode scenario) {

        String key(String field) {
            return scenario.get("decryptKeyDescription").path(field).asText();
        }

        byte[] file(String field) {
            return Vectors.bytes(FOLDER + scenario.get(field).textValue().substring("file://".length()));
        }

        @Override
        public String toString() {
            return scenario.get("algorithmSuiteId").textValue() + " "
                    + scenario.get("description").textValue();
        }
    }

    private static Stream<Case> cases() {
        return Vectors.each(Vectors.json(FOLDER + "decrypt-manifest.json").get("tests"))
                .map(test -> new Case(test.get("decryption-scenario")));
    }

    private static JsonNode material(String name) {
        return Vectors.json(FOLDER + "keys.json").get("keys").get(name);
    }

    private static void assertOpens(Case test, WrappingKey key) {
        DecryptedBytes opened = MessageDecryptor.builder()
                .keys(key)
                .commitmentPolicy(CommitmentPolicy.REQUIRE_ENCRYPT_ALLOW_DECRYPT)
                .build()
                .decrypt(test.file("ciphertext"), EncryptionContext.empty());

        assertThat(opened.plaintext()).isEqualTo(test.file("result"));
        assertThat(opened.message().key()).isEqualTo(key.name());
    }

    static Stream<Case> underRsaKeys() {
        return cases().filter(test -> test.key("encryption-algorithm").equals("rsa"));
    }

    @ParameterizedTest
    @MethodSource("underRsaKeys")
    void opensUnderRawRsaKeys(Case test) {
        JsonNode material = material(test.key("key"));
        boolean pkcs1 = test.key("padding-algorithm").equals("pkcs1");
        assertOpens(
                test,
                RawRsaKey.builder(
                                test.key("provider-id"),
                                material.get("key-id").textValue(),
                                pkcs1 ? RsaPadding.PKCS1 : OAEP.get(test.key("padding-hash")))
                        .privateKey(material.get("material").textValue())
                        .permitPkcs1Decryption()
                        .build());
    }

    static Stream<Case> underEcdhKeys() {
        return cases().filter(test -> test.key("type").equals("raw-ecdh"));
    }

    @ParameterizedTest
    @MethodSource("underEcdhKeys")
    void opensUnderRawEcdhKeys(Case test) {
        JsonNode material = material(test.key("recipient"));
        EcdhPrivateKey recipient =
                EcdhPrivateKey.ofPem(material.get("recipient-material").textValue());
        assertOpens(
                test,
                test.key("schema").equals("discovery")
                        ? EcdhKey.of(recipient)
                        : EcdhKey.between(recipient, publicKey(material, "sender-material-public-key")));
    }

    static Stream<Case> underStaticEcdhKeys() {
        return underEcdhKeys().filter(test -> test.key("schema").equals("static"));
    }

    @ParameterizedTest
    @MethodSource("underStaticEcdhKeys")
    void opensWithTheSendersKeyToo(Case test) {
        JsonNode material = material(test.key("sender"));
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

    static Stream<Case> underBranchKeys() {
        return cases().filter(test -> test.key("type").equals("aws-kms-hierarchy"));
    }

    @ParameterizedTest
    @MethodSource("underBranchKeys")
    void opensUnderABranchKey(Case test) {
        JsonNode material = material(test.key("key"));
        UUID version = UUID.fromString(material.get("branchKeyVersion").textValue());
        byte[] secret = Base64.getDecoder().decode(material.get("branchKey").textValue());
        String id = material.get("key-id").textValue();
        assertOpens(test, HierarchicalKey.of(id, new MadeBranchKeys(id, version, secret)));
    }
}
