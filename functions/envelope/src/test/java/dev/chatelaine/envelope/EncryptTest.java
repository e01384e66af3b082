package dev.chatelaine.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EncryptTest {

    private final Bundle bundle = new Bundle();

    @AfterEach
    void close() {
        bundle.close();
    }

    @Test
    void answersWithEveryFieldOfTheContract() throws IOException {
        String answer = bundle.encrypt("{\"text\": \"hello\", \"encryptionContext\": {\"purpose\": \"test\"}}");

        Map<?, ?> read = bundle.read(answer);
        assertThat(read.keySet().stream().map(Object::toString))
                .containsExactly("ciphertext", "bytesIn", "bytesOut", "suite", "keys", "encryptionContext");
        byte[] message = Base64.getDecoder().decode((String) read.get("ciphertext"));
        assertThat(message).startsWith(2, 5, 0x78);
        assertThat(read.get("bytesIn")).isEqualTo(5);
        assertThat(read.get("bytesOut")).isEqualTo(message.length);
        assertThat(read.get("suite")).isEqualTo("0578");
        assertThat(read.get("keys")).isEqualTo(List.of(Bundle.KEY_1, Bundle.KEY_2));
        assertThat(read.get("encryptionContext")).isEqualTo(Map.of("purpose", "test"));
    }
}
