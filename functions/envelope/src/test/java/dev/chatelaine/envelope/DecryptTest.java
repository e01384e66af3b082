package dev.chatelaine.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecryptTest {

    private static final String REQUIRED = "\"requireContext\": {\"purpose\": \"test\"}";

    private final Bundle bundle = new Bundle();

    @AfterEach
    void close() {
        bundle.close();
    }

    private byte[] message(String fields) throws IOException {
        Map<?, ?> answer = bundle.read(bundle.encrypt(
                "{" + fields + ", \"encryptionContext\": {\"purpose\": \"test\", \"tenant\": \"blue\"}}"));
        return Base64.getDecoder().decode((String) answer.get("ciphertext"));
    }

    private Map<?, ?> decrypt(byte[] message) throws IOException {
        return decrypt("\"ciphertext\": \"" + Base64.getEncoder().encodeToString(message) + "\"");
    }

    private Map<?, ?> decrypt(String fields) throws IOException {
        return bundle.read(bundle.decrypt("{" + fields + ", " + REQUIRED + "}"));
    }

    private static String text(Map<?, ?> answer) {
        return new String(Base64.getDecoder().decode((String) answer.get("plaintext")), StandardCharsets.UTF_8);
    }

    @Test
    void answersWithTheFieldsOfTheContract() throws IOException {
        byte[] message = message("\"text\": \"hello\"");

        Map<?, ?> answer = decrypt(message);

        assertThat(answer.keySet().stream().map(Object::toString))
                .containsExactly(
                        "plaintext", "bytesIn", "bytesOut", "suite", "key", "encryptionContext", "signatureVerified");
        assertThat(text(answer)).isEqualTo("hello");
        assertThat(answer.get("bytesIn")).isEqualTo(message.length);
        assertThat(answer.get("bytesOut")).isEqualTo(5);
        assertThat(answer.get("suite")).isEqualTo("0578");
        assertThat(answer.get("key")).isEqualTo(Bundle.KEY_1);
        assertThat(answer.get("encryptionContext")).isEqualTo(Map.of("purpose", "test", "tenant", "blue"));
        assertThat(answer.get("signatureVerified")).isEqualTo(true);
    }

    @Test
    void saysNullOfASignatureWhereTheSuiteHasNone() throws IOException {
        Map<?, ?> answer = decrypt(message("\"text\": \"hello\", \"suite\": \"0478\""));

        assertThat(answer.containsKey("signatureVerified")).isTrue();
        assertThat(answer.get("signatureVerified")).isNull();
    }

    @Test
    void answersWithEmptyPlaintext() throws IOException {
        assertThat(decrypt(message("\"text\": \"\"")).get("plaintext")).isEqualTo("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0478", "0578"})
    void takesTheBase64OfAMessage(String suite) throws IOException {
        byte[] message = message("\"text\": \"hello\", \"suite\": \"" + suite + "\"");

        assertThat(text(decrypt(Base64.getMimeEncoder().encode(message)))).isEqualTo("hello");
    }

    @Test
    void takesTheBase64OfAMessageFromS3() throws IOException {
        bundle.s3.store("data/in/a", Base64.getEncoder().encode(message("\"text\": \"hello\"")));

        assertThat(text(decrypt("\"source\": \"s3://data/in/a\""))).isEqualTo("hello");
    }

    @Test
    void opensWithTheOtherKeyWhenOneCannot() throws IOException {
        byte[] message = message("\"text\": \"hello\"");
        bundle.kms.faults().plan("Decrypt", 1, dev.chatelaine.aws.Faults.Kind.DENIED);

        assertThat(decrypt(message).get("key")).isEqualTo(Bundle.KEY_2);
    }

    @ParameterizedTest
    @CsvSource({"0478, 0", "0478, 41943040", "0578, 1", "0578, 41943040"})
    void opensObjectsToObjects(String suite, int size) throws IOException {
        byte[] plaintext = new byte[size];
        new java.util.Random(size).nextBytes(plaintext);
        bundle.s3.store("data/in/a", plaintext);
        bundle.encrypt("{\"source\": \"s3://data/in/a\", \"destination\": \"s3://data/sealed\", \"suite\": \"" + suite
                + "\", \"encryptionContext\": {\"purpose\": \"test\"}}");

        Map<?, ?> answer = decrypt("\"source\": \"s3://data/sealed\", \"destination\": \"s3://data/opened\"");

        assertThat(answer.get("destination")).isEqualTo("s3://data/opened");
        assertThat(answer.containsKey("plaintext")).isFalse();
        assertThat(answer.get("bytesOut")).isEqualTo(size);
        assertThat(bundle.s3.stored("data/opened")).contains(plaintext);
    }

    @Test
    void opensAMessageToAnObject() throws IOException {
        String message = Base64.getEncoder().encodeToString(message("\"text\": \"hello\""));

        decrypt("\"ciphertext\": \"" + message + "\", \"destination\": \"s3://data/opened\"");

        assertThat(bundle.s3.stored("data/opened").orElseThrow()).asString().isEqualTo("hello");
    }
}
