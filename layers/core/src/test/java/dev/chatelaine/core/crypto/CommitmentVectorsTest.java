package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Tampered;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The 46 published cases of key commitment: 34 framed ones open, 5 are refused, 7 have a body that is not read here. */
class CommitmentVectorsTest {

    record Case(JsonNode test) {

        byte[] message() {
            return bytes("ciphertext");
        }

        boolean nonFramed() {
            InputBuffer in = InputBuffer.of(message());
            try {
                new HeaderParser(64, 4096).parse(in);
                return false;
            } catch (InvalidRequest refused) {
                return refused.getMessage().contains("non-framed");
            }
        }

        boolean good() {
            return test.get("status").booleanValue();
        }

        byte[] plaintext() {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            Vectors.each(test.get("plaintext-frames"))
                    .forEach(frame -> all.writeBytes(frame.textValue().getBytes(StandardCharsets.UTF_8)));
            return all.toByteArray();
        }

        byte[] bytes(String field) {
            return Base64.getDecoder().decode(test.get(field).textValue());
        }

        MessageDecryptor decryptor() {
            return MessageDecryptor.builder()
                    .keys(new FixedDataKey(bytes("decrypted-dek")))
                    .build();
        }

        @Override
        public String toString() {
            return test.get("comment").textValue();
        }
    }

    private static Stream<Case> cases() {
        return Vectors.each(
                        Vectors.json("esdk/commitment-test-vectors-java.json").get("tests"))
                .map(Case::new);
    }

    static Stream<Case> good() {
        return cases().filter(Case::good).filter(test -> !test.nonFramed());
    }

    static Stream<Case> bad() {
        return cases().filter(test -> !test.good());
    }

    static Stream<Case> nonFramed() {
        return cases().filter(Case::nonFramed);
    }

    @ParameterizedTest
    @MethodSource("good")
    void opensWhatCommitsToItsKey(Case test) {
        DecryptedBytes opened = test.decryptor().decrypt(test.message(), EncryptionContext.empty());

        assertThat(opened.plaintext()).isEqualTo(test.plaintext());
    }

    @ParameterizedTest
    @MethodSource("good")
    void derivesThePublishedKeys(Case test) {
        Header header = new HeaderParser(64, 4096).parse(InputBuffer.of(test.message()));
        DerivedKeys keys =
                DerivedKeys.of(DataKey.copyOf(test.bytes("decrypted-dek")), header.suite(), test.bytes("message-id"));

        assertThat(keys.commitKey()).isEqualTo(test.bytes("commitment"));
        if (test.test().has("content-encryption-key")) {
            assertThat(keys.encryptionKey().getEncoded()).isEqualTo(test.bytes("content-encryption-key"));
        }
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refusesWhatCommitsToAnotherKey(Case test) {
        assertThatThrownBy(() -> test.decryptor().decrypt(test.message(), EncryptionContext.empty()))
                .isInstanceOf(Tampered.class)
                .hasMessageContaining("header is not authentic");
    }

    @ParameterizedTest
    @MethodSource("nonFramed")
    void refusesANonFramedBodyAndSaysSo(Case test) {
        assertThatThrownBy(() -> test.decryptor().decrypt(test.message(), EncryptionContext.empty()))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("non-framed");
    }

    @Test
    void coversAllOfThem() {
        assertThat(good()).hasSize(34);
        assertThat(bad()).hasSize(5);
        assertThat(nonFramed()).hasSize(7);
        assertThat(cases()).hasSize(34 + 5 + 7);
    }
}
