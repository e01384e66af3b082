package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Tampered;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages that the official SDK in Dafny wrote under every kind of key. */
class DafnyVectorsTest {

    private static final String FOLDER = "esdk/c-from-dafny/";

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

        boolean committing() {
            return suite.equals("0478") || suite.equals("0578");
        }

        boolean isOfType(String type) {
            return key.get("type").textValue().equals(type);
        }

        List<RawAesKey> rawAesKeys() {
            JsonNode several = isOfType("multi-keyring") ? key.get("childKeyrings") : null;
            Stream<JsonNode> keys = several == null
                    ? Stream.of(key)
                    : Stream.concat(Stream.of(key.get("generator")), Vectors.each(several));
            return keys.filter(k -> k.path("encryption-algorithm").asText().equals("aes"))
                    .map(DafnyVectorsTest::rawAesKey)
                    .toList();
        }

        @Override
        public String toString() {
            return suite + " " + description;
        }
    }

    private static RawAesKey rawAesKey(JsonNode description) {
        JsonNode key = Vectors.json(FOLDER + "keys.json")
                .get("keys")
                .get(description.get("key").textValue());
        return RawAesKey.of(
                description.get("provider-id").textValue(),
                key.get("key-id").textValue(),
                Base64.getDecoder().decode(key.get("material").textValue()));
    }

    private static Stream<Case> cases() {
        return Vectors.each(Vectors.json(FOLDER + "decrypt-manifest.json").get("tests"))
                .map(Case::of);
    }

    static Stream<Case> underRawAesKeys() {
        return cases().filter(Case::committing)
                .filter(test -> !test.rawAesKeys().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("underRawAesKeys")
    void opensUnderEachRawAesKey(Case test) {
        for (RawAesKey key : test.rawAesKeys()) {
            DecryptedBytes opened = MessageDecryptor.builder()
                    .keys(key)
                    .build()
                    .decrypt(Vectors.bytes(test.ciphertext()), EncryptionContext.empty());

            assertThat(opened.plaintext()).isEqualTo(Vectors.bytes(test.result()));
            assertThat(opened.message().suite().id()).isEqualTo(test.suite());
        }
    }

    static Stream<Case> ofCommittingSuites() {
        return cases().filter(Case::committing);
    }

    @ParameterizedTest
    @MethodSource("ofCommittingSuites")
    void parsesTheHeaderUnderEveryKindOfKey(Case test) {
        InputBuffer in = InputBuffer.of(Vectors.bytes(test.ciphertext()));
        Header header = new HeaderParser(64, 4096).parse(in);

        assertThat(header.suite().id()).isEqualTo(test.suite());
        assertThat(header.wrapped()).isNotEmpty();
        assertThat(header.body()).isEqualTo(in.kept());
    }

    static Stream<Case> withPairsOutsideTheHeader() {
        return ofCommittingSuites().filter(test -> test.isOfType("required-encryption-context-cmm"));
    }

    /** Their wrapped keys bind pairs that the message does not carry. */
    @ParameterizedTest
    @MethodSource("withPairsOutsideTheHeader")
    void doesNotOpenAMessageWhosePairsAreOutsideTheHeader(Case test) {
        RawAesKey key = rawAesKey(test.key().get("underlying"));

        assertThatThrownBy(() -> MessageDecryptor.builder()
                        .keys(key)
                        .build()
                        .decrypt(Vectors.bytes(test.ciphertext()), EncryptionContext.empty()))
                .isInstanceOf(Tampered.class);
    }

    static Stream<Case> ofVersion1() {
        return cases().filter(test -> !test.committing());
    }

    @ParameterizedTest
    @MethodSource("ofVersion1")
    void refusesMessagesThatDoNotCommitToTheirKey(Case test) {
        assertThatThrownBy(
                        () -> Samples.decryptor().decrypt(Vectors.bytes(test.ciphertext()), EncryptionContext.empty()))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("version 1");
    }
}
