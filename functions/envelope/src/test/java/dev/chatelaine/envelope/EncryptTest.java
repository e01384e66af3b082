package dev.chatelaine.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptTest {

    private static final String CONTEXT = "\"encryptionContext\": {\"purpose\": \"test\"}";

    private final Bundle bundle = new Bundle();

    @AfterEach
    void close() {
        bundle.close();
    }

    private Map<?, ?> encrypt(String fields) throws IOException {
        return bundle.read(bundle.encrypt("{" + fields + ", " + CONTEXT + "}"));
    }

    private byte[] opened(byte[] message) throws IOException {
        Map<?, ?> answer =
                bundle.read(bundle.decrypt("{\"ciphertext\": \"%s\", \"requireContext\": {\"purpose\": \"test\"}}"
                        .formatted(Base64.getEncoder().encodeToString(message))));
        return Base64.getDecoder().decode((String) answer.get("plaintext"));
    }

    private static byte[] ciphertext(Map<?, ?> answer) {
        return Base64.getDecoder().decode((String) answer.get("ciphertext"));
    }

    @Test
    void answersWithTheFieldsOfTheContract() throws IOException {
        Map<?, ?> answer = encrypt("\"text\": \"hello\"");

        assertThat(answer.keySet().stream().map(Object::toString))
                .containsExactly("ciphertext", "bytesIn", "bytesOut", "suite", "keys", "encryptionContext");
        assertThat(ciphertext(answer)).startsWith(2, 5, 0x78);
        assertThat(answer.get("bytesIn")).isEqualTo(5);
        assertThat(answer.get("bytesOut")).isEqualTo(ciphertext(answer).length);
        assertThat(answer.get("suite")).isEqualTo("0578");
        assertThat(answer.get("keys")).isEqualTo(List.of(Bundle.KEY_1, Bundle.KEY_2));
        assertThat(answer.get("encryptionContext")).isEqualTo(Map.of("purpose", "test"));
    }

    @Test
    void answersWithAPlaceInsteadOfTheMessage() throws IOException {
        Map<?, ?> answer = encrypt("\"text\": \"hello\", \"destination\": \"s3://data/out/a\"");

        assertThat(answer.keySet().stream().map(Object::toString))
                .containsExactly("destination", "bytesIn", "bytesOut", "suite", "keys", "encryptionContext");
        assertThat(answer.get("destination")).isEqualTo("s3://data/out/a");
        assertThat(opened(bundle.s3.stored("data/out/a").orElseThrow()))
                .asString()
                .isEqualTo("hello");
    }

    @Test
    void sealsBase64() throws IOException {
        assertThat(opened(ciphertext(encrypt("\"plaintext\": \"AAEC/w==\"")))).containsExactly(0, 1, 2, 0xFF);
    }

    @Test
    void sealsTextAsUtf8() throws IOException {
        assertThat(opened(ciphertext(encrypt("\"text\": \"gr\\u00fc\\ud83d\\udd11\""))))
                .asString()
                .isEqualTo("grü🔑");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"plaintext\": \"\"", "\"text\": \"\""})
    void sealsNothing(String field) throws IOException {
        assertThat(opened(ciphertext(encrypt(field)))).isEmpty();
    }

    @Test
    void sealsTheMostThatARequestMayHold() throws IOException {
        String most = Base64.getEncoder().encodeToString(new byte[4 << 20]);

        assertThat(opened(ciphertext(encrypt("\"plaintext\": \"" + most + "\""))))
                .hasSize(4 << 20);
    }

    @Test
    void sealsAnObjectIntoTheAnswer() throws IOException {
        bundle.s3.store("data/in/a", new byte[100_000]);

        assertThat(opened(ciphertext(encrypt("\"source\": \"s3://data/in/a\""))))
                .isEqualTo(new byte[100_000]);
    }

    @Test
    void sealsAnObjectToAnObjectAsAStream() throws IOException {
        bundle.s3.store("data/in/a", new byte[40 << 20]);

        Map<?, ?> answer = encrypt("\"source\": \"s3://data/in/a\", \"destination\": \"s3://data/out/a\"");

        assertThat(answer.get("bytesIn")).isEqualTo(40 << 20);
        assertThat(bundle.s3.stored("data/out/a").orElseThrow()).hasSize((int) answer.get("bytesOut"));
        assertThat(bundle.s3.largestPart()).isEqualTo(8 << 20);
    }

    @Test
    void replacesAnObjectWhenTold() throws IOException {
        bundle.s3.store("data/out/a", new byte[1]);

        encrypt("\"text\": \"hello\", \"destination\": \"s3://data/out/a\", \"overwrite\": true");

        assertThat(opened(bundle.s3.stored("data/out/a").orElseThrow()))
                .asString()
                .isEqualTo("hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0478", "0578"})
    void takesTheSuiteThatIsAskedFor(String suite) throws IOException {
        Map<?, ?> answer = encrypt("\"text\": \"hello\", \"suite\": \"" + suite + "\"");

        assertThat(answer.get("suite")).isEqualTo(suite);
        assertThat(ciphertext(answer)[1]).isEqualTo((byte) Integer.parseInt(suite.substring(0, 2), 16));
        assertThat(opened(ciphertext(answer))).asString().isEqualTo("hello");
    }

    @Test
    void takesTheFrameLengthThatIsAskedFor() throws IOException {
        int framed = ciphertext(encrypt("\"text\": \"hello\", \"suite\": \"0478\", \"frameLength\": 1")).length;
        int whole = ciphertext(encrypt("\"text\": \"hello\", \"suite\": \"0478\"")).length;

        int perFrame = 4 + 12 + 16;
        assertThat(framed - whole).isEqualTo(4 * perFrame);
    }

    @ParameterizedTest
    @ValueSource(strings = {Bundle.KEY_1, Bundle.ALIAS, "11111111-1111-1111-1111-111111111111"})
    void takesTheKeyThatIsNamed(String name) throws IOException {
        assertThat(encrypt("\"text\": \"hello\", \"keys\": [\"" + name + "\"]").get("keys"))
                .isEqualTo(List.of(Bundle.KEY_1));
    }

    @Test
    void asksKmsOnceForEachKey() throws IOException {
        encrypt("\"text\": \"hello\"");

        assertThat(bundle.kms.faults().journal()).containsExactly("GenerateDataKey", "Encrypt");
    }

    @Test
    void sealsUnderTheFirstKeyThatIsNamed() throws IOException {
        Map<?, ?> answer =
                encrypt("\"text\": \"hello\", \"keys\": [\"" + Bundle.KEY_2 + "\", \"" + Bundle.KEY_1 + "\"]");

        assertThat(answer.get("keys")).isEqualTo(List.of(Bundle.KEY_2, Bundle.KEY_1));
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() throws IOException {
        assertThat(ciphertext(encrypt("\"text\": \"hello\""))).isNotEqualTo(ciphertext(encrypt("\"text\": \"hello\"")));
    }

    @Test
    void showsKmsNothingButDataKeys() throws IOException {
        bundle.s3.store("data/in/a", new byte[1_000_000]);

        bundle.encrypt("{\"source\": \"s3://data/in/a\", \"destination\": \"s3://data/out\", \"encryptionContext\":"
                + " {\"purpose\": \"test\"}}");

        assertThat(bundle.kms.faults().journal()).containsExactly("GenerateDataKey", "Encrypt");
        assertThat(bundle.kms.longestPlaintext()).isEqualTo(32);
    }
}
