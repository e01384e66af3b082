package dev.chatelaine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.core.crypto.AlgorithmSuite;
import dev.chatelaine.core.crypto.DataKey;
import dev.chatelaine.core.crypto.EncryptedDataKey;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.GeneratedDataKey;
import dev.chatelaine.core.crypto.MessageEncryptor;
import dev.chatelaine.core.crypto.WrappingKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitmentTestsTest {

    @TempDir
    Path folder;

    /** Generates a data key that the test knows. */
    private record Fixed(byte value) implements WrappingKey {

        @Override
        public String name() {
            return "fixed";
        }

        @Override
        public EncryptedDataKey wrap(DataKey key, AlgorithmSuite suite, EncryptionContext context) {
            return new EncryptedDataKey("fixed", new byte[0], new byte[0]);
        }

        @Override
        public GeneratedDataKey generate(AlgorithmSuite suite, EncryptionContext context) {
            DataKey key = DataKey.copyOf(secret());
            return new GeneratedDataKey(key, wrap(key, suite, context));
        }

        @Override
        public Optional<DataKey> unwrap(EncryptedDataKey wrapped, AlgorithmSuite suite, EncryptionContext context) {
            return Optional.empty();
        }

        byte[] secret() {
            byte[] secret = new byte[32];
            secret[0] = value;
            return secret;
        }
    }

    private static String test(Fixed sealedWith, Fixed openedWith, boolean status) {
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
        write("a.json", test(new Fixed((byte) 1), new Fixed((byte) 1), true));
        write("b.json", test(new Fixed((byte) 1), new Fixed((byte) 2), false));

        assertThat(Run.of(folder).total()).isEqualTo(new Tally(2, 0, 0));
    }

    @Test
    void failsTheReverse() {
        write("a.json", test(new Fixed((byte) 1), new Fixed((byte) 1), false));
        write("b.json", test(new Fixed((byte) 1), new Fixed((byte) 2), true));

        assertThat(Run.of(folder).total()).isEqualTo(new Tally(0, 2, 0));
    }

    @Test
    void countsTheSameTestsOnce() {
        String test = test(new Fixed((byte) 1), new Fixed((byte) 1), true);
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
