package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatelaine.Tampered;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The 46 published cases of key commitment: 41 open, 5 are refused. */
class CommitmentVectorsTest {

    record Case(JsonNode test) {

        byte[] message() {
            return bytes("ciphertext");
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
        return cases().filter(Case::good);
    }

    static Stream<Case> bad() {
        return cases().filter(test -> !test.good());
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
        Header header = new HeaderParser(Samples.ALLOW, 64, 4096).parse(InputBuffer.of(test.message()));
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
                .hasMessageContaining("commits to another data key");
    }

    @Test
    void coversAllOfThem() {
        assertThat(good()).hasSize(41);
        assertThat(bad()).hasSize(5);
        assertThat(cases()).hasSize(41 + 5);
    }
}
