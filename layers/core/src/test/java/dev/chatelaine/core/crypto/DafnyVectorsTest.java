package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatelaine.Tampered;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages that the official SDK in Dafny wrote under every kind of key. */
class DafnyVectorsTest {

    private static final String FOLDER = "esdk/c-from-dafny/";

    record Case(String suite, String description, JsonNode key, JsonNode context, String ciphertext, String result) {

        static Case of(JsonNode test) {
            JsonNode scenario = test.get("decryption-scenario");
            return new Case(
                    scenario.get("algorithmSuiteId").textValue(),
                    scenario.get("description").textValue(),
                    scenario.get("decryptKeyDescription"),
                    scenario.get("reproduced-encryption-context"),
                    path(scenario.get("ciphertext")),
                    path(scenario.get("result")));
        }

        private static String path(JsonNode uri) {
            return FOLDER + uri.textValue().substring("file://".length());
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

        EncryptionContext given() {
            Map<String, String> pairs = new HashMap<>();
            context.properties()
                    .forEach(pair -> pairs.put(pair.getKey(), pair.getValue().textValue()));
            return EncryptionContext.of(pairs);
        }

        String[] outside() {
            return Vectors.each(key.get("requiredEncryptionContextKeys"))
                    .map(JsonNode::textValue)
                    .toArray(String[]::new);
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
        return cases().filter(test -> !test.rawAesKeys().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("underRawAesKeys")
    void opensUnderEachRawAesKey(Case test) {
        for (RawAesKey key : test.rawAesKeys()) {
            DecryptedBytes opened = MessageDecryptor.builder()
                    .keys(key)
                    .commitmentPolicy(Samples.ALLOW)
                    .build()
                    .decrypt(Vectors.bytes(test.ciphertext()), test.given());

            assertThat(opened.plaintext()).isEqualTo(Vectors.bytes(test.result()));
            assertThat(opened.message().suite().id()).isEqualTo(test.suite());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void parsesTheHeaderUnderEveryKindOfKey(Case test) {
        InputBuffer in = InputBuffer.of(Vectors.bytes(test.ciphertext()));
        Header header = new HeaderParser(Samples.ALLOW, 64, 4096).parse(in);

        assertThat(header.suite().id()).isEqualTo(test.suite());
        assertThat(header.wrapped()).isNotEmpty();
        assertThat(header.body()).isEqualTo(in.kept());
    }

    static Stream<Case> withPairsOutsideTheHeader() {
        return cases().filter(test -> test.isOfType("required-encryption-context-cmm"));
    }

    @ParameterizedTest
    @MethodSource("withPairsOutsideTheHeader")
    void opensWithPairsThatAreOutsideTheHeader(Case test) {
        DecryptedBytes opened = MessageDecryptor.builder()
                .keys(rawAesKey(test.key().get("underlying")))
                .commitmentPolicy(Samples.ALLOW)
                .requiredContextKeys(test.outside())
                .build()
                .decrypt(Vectors.bytes(test.ciphertext()), test.given());

        assertThat(opened.plaintext()).isEqualTo(Vectors.bytes(test.result()));
        assertThat(opened.message().context().contains(test.given())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("withPairsOutsideTheHeader")
    void doesNotOpenThemWithoutThosePairs(Case test) {
        assertThatThrownBy(() -> MessageDecryptor.builder()
                        .keys(rawAesKey(test.key().get("underlying")))
                        .commitmentPolicy(Samples.ALLOW)
                        .build()
                        .decrypt(Vectors.bytes(test.ciphertext()), EncryptionContext.empty()))
                .isInstanceOf(Tampered.class);
    }

    @Test
    void coversAllSuites() {
        assertThat(cases()).hasSize(487);
        assertThat(cases().map(Case::suite).distinct()).hasSize(11);
        assertThat(underRawAesKeys()).hasSize(33 + 44);
        assertThat(withPairsOutsideTheHeader()).hasSize(55);
    }
}
