package dev.chatelaine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.FixedDataKey;
import dev.chatelaine.core.crypto.MessageEncryptor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitmentTestsTest {

    @TempDir
    Path folder;

    private static FixedDataKey key(int value) {
        byte[] secret = new byte[32];
        secret[0] = (byte) value;
        return new FixedDataKey(secret);
    }

    private static String test(FixedDataKey sealedWith, FixedDataKey openedWith, boolean status) {
        byte[] message = MessageEncryptor.builder()
                .keys(sealedWith)
                .build()
                .encrypt("ab".getBytes(StandardCharsets.UTF_8), EncryptionContext.empty());
        return """
                {"ciphertext": "%s", "decrypted-dek": "%s", "plaintext-frames": ["a", "b"], "status": %s, "comment": "x"}""".formatted(
                        Base64.getEncoder().encodeToString(message),
                        Base64.getEncoder().encodeToString(openedWith.secret()),
                        status);
    }

    private void write(String name, String... tests) {
        new Samples(folder).write(name, "{\"title\": \"x\", \"tests\": [" + String.join(",", tests) + "]}");
    }

    @Test
    void passesWhatOpensUnderTheRightKeyAndIsRefusedUnderAnother() {
        write("a.json", test(key(1), key(1), true));
        write("b.json", test(key(1), key(2), false));

        assertThat(Run.of(folder).total()).isEqualTo(new Tally(2, 0, 0));
    }

    @Test
    void failsTheReverse() {
        write("a.json", test(key(1), key(1), false));
        write("b.json", test(key(1), key(2), true));

        assertThat(Run.of(folder).total()).isEqualTo(new Tally(0, 2, 0));
    }

    @Test
    void countsTheSameTestsOnce() {
        String test = test(key(1), key(1), true);
        write("a.json", test);
        write("b.json", test);

        assertThat(Run.of(folder).total()).isEqualTo(new Tally(1, 0, 0));
    }

    @Test
    void failsWhatItDoesNotUnderstand() {
        write("a.json", "{\"decrypted-dek\": \"?\", \"ciphertext\": \"!\"}");

        assertThat(new Samples(folder).failure()).contains("/tests/0/ciphertext is no Base64");
    }
}
