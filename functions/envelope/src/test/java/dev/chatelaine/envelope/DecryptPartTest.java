package dev.chatelaine.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Conflict;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Tampered;
import dev.chatelaine.Unavailable;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts of messages: what is answered, and how much is read for it. */
class DecryptPartTest {

    private static final int SIZE = 1_000_000;
    private static final int FRAME = 4096;

    private final Bundle bundle = new Bundle();
    private final byte[] plaintext = new byte[SIZE];

    DecryptPartTest() {
        new Random(1).nextBytes(plaintext);
    }

    @AfterEach
    void close() {
        bundle.close();
    }

    private byte[] message(String suite) throws IOException {
        Map<?, ?> answer = bundle.read(bundle.encrypt("{\"plaintext\": \""
                + Base64.getEncoder().encodeToString(plaintext) + "\", \"suite\": \"" + suite
                + "\", \"encryptionContext\": {\"purpose\": \"test\"}}"));
        return Base64.getDecoder().decode((String) answer.get("ciphertext"));
    }

    private Map<?, ?> decrypt(String fields) throws IOException {
        return bundle.read(bundle.decrypt("{" + fields + ", \"requireContext\": {\"purpose\": \"test\"}}"));
    }

    private static String range(long from, long to) {
        return ", \"range\": {\"from\": " + from + ", \"to\": " + to + "}";
    }

    private byte[] part(String fields) throws IOException {
        return Base64.getDecoder().decode((String) decrypt(fields).get("plaintext"));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "4095, 4097", "500000, 500100", "0, 1000000", "999999, 1000000", "999990, 2000000", "77, 77"})
    void opensPartsOfObjects(int from, int to) throws IOException {
        bundle.s3.store("data/m", message("0478"));

        assertThat(part("\"source\": \"s3://data/m\"" + range(from, to)))
                .isEqualTo(Arrays.copyOfRange(plaintext, from, Math.min(to, SIZE)));
    }

    @Test
    void readsTheHeaderAndTheFramesThatItNeeds() throws IOException {
        bundle.s3.store("data/m", message("0478"));

        Map<?, ?> answer = decrypt("\"source\": \"s3://data/m\"" + range(500_000, 500_100));

        assertThat(bundle.s3.bytesSent()).isLessThan(4L * FRAME);
        assertThat(answer.get("bytesOut")).isEqualTo(100);
        assertThat(answer.get("suite")).isEqualTo("0478");
        assertThat(answer.get("signatureVerified")).isNull();
    }

    @Test
    void opensPartsOfMessagesInTheRequest() throws IOException {
        String message = Base64.getEncoder().encodeToString(message("0478"));

        assertThat(part("\"ciphertext\": \"" + message + "\"" + range(5000, 5010)))
                .isEqualTo(Arrays.copyOfRange(plaintext, 5000, 5010));
    }

    @Test
    void opensPartsToObjects() throws IOException {
        bundle.s3.store("data/m", message("0478"));

        Map<?, ?> answer =
                decrypt("\"source\": \"s3://data/m\", \"destination\": \"s3://data/part\"" + range(1, 900_000));

        assertThat(answer.get("destination")).isEqualTo("s3://data/part");
        assertThat(bundle.s3.stored("data/part")).contains(Arrays.copyOfRange(plaintext, 1, 900_000));
    }

    @Test
    void opensPartsOfTheBase64OfAMessage() throws IOException {
        bundle.s3.store("data/m", Base64.getEncoder().encode(message("0478")));

        assertThat(part("\"source\": \"s3://data/m\"" + range(500_000, 500_100)))
                .isEqualTo(Arrays.copyOfRange(plaintext, 500_000, 500_100));
        assertThat(bundle.s3.bytesSent()).isLessThan(6L * FRAME);
    }

    @Test
    void opensNoPartOfBase64InLines() throws IOException {
        bundle.s3.store("data/m", Base64.getMimeEncoder().encode(message("0478")));

        assertThatThrownBy(() -> part("\"source\": \"s3://data/m\"" + range(0, 1)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("in lines");
    }

    @Test
    void opensNoPartOfASignedMessageUnlessThatIsAccepted() throws IOException {
        bundle.s3.store("data/m", message("0578"));
        String part = "\"source\": \"s3://data/m\"" + range(0, 10);

        assertThatThrownBy(() -> part(part)).isInstanceOf(InvalidRequest.class).hasMessageContaining("signed");
        Map<?, ?> answer = decrypt(part + ", \"acceptUnsigned\": true");
        assertThat(answer.get("signatureVerified")).isEqualTo(false);
        assertThat(Base64.getDecoder().decode((String) answer.get("plaintext")))
                .isEqualTo(Arrays.copyOf(plaintext, 10));
    }

    @Test
    void verifiesASignedMessageThatItOpensWhole() throws IOException {
        bundle.s3.store("data/m", message("0578"));

        assertThat(decrypt("\"source\": \"s3://data/m\", \"acceptUnsigned\": true")
                        .get("signatureVerified"))
                .isEqualTo(true);
    }

    @Test
    void refusesAFrameThatWasChangedAndNoOther() throws IOException {
        byte[] message = message("0478");
        message[message.length / 2] ^= 1;
        bundle.s3.store("data/m", message);

        assertThat(part("\"source\": \"s3://data/m\"" + range(0, 10))).hasSize(10);
        assertThatThrownBy(() -> part("\"source\": \"s3://data/m\", \"destination\": \"s3://data/part\""
                        + range(SIZE / 2 - FRAME, SIZE / 2 + FRAME)))
                .isInstanceOf(Tampered.class);
        assertThat(bundle.s3.stored("data/part")).isEmpty();
    }

    @Test
    void refusesAnObjectThatIsReplacedMeanwhile() throws IOException {
        bundle.s3.store("data/m", message("0478"));
        byte[] other = message("0478");
        bundle.kms.faults().before("Decrypt", () -> bundle.s3.store("data/m", other));

        assertThatThrownBy(() -> part("\"source\": \"s3://data/m\"" + range(500_000, 500_100)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void stopsWhenTimeRunsOut() throws IOException {
        bundle.s3.store("data/m", message("0478"));
        int[] asked = {0};
        bundle.remaining[0] = () -> asked[0]++ < 3 ? 90_000 : 1;

        assertThatThrownBy(() -> part("\"source\": \"s3://data/m\"" + range(0, SIZE)))
                .isInstanceOf(Unavailable.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | \"/range\" is malformed: expected an object of two offsets",
                "{} | \"/range/from\" is missing",
                "{\"from\": 1} | \"/range/to\" is missing",
                "{\"from\": -1, \"to\": 1} | \"/range/from\" is malformed",
                "{\"from\": 2, \"to\": 1} | \"/range/to\" is malformed: expected an offset that is not before",
                "{\"from\": 0, \"to\": 1, \"step\": 1} | Unknown field \"/range/step\"",
                "{\"from\": 2000000, \"to\": 2000001} | begins beyond the end",
            })
    void refusesWhatIsNoRange(String range, String sentence) throws IOException {
        bundle.s3.store("data/m", message("0478"));

        assertThatThrownBy(() -> part("\"source\": \"s3://data/m\", \"range\": " + range))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(sentence);
    }
}
