package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two-way with the official Python SDK: what it seals we open, what we seal it opens. */
class PythonSdkTest {

    private static final Map<String, String> CONTEXT = Map.of("purpose", "test", "\uE000", "private use", "𝄞", "clef");

    private static PythonSdk python;

    @BeforeAll
    static void start() {
        python = PythonSdk.start();
    }

    @AfterAll
    static void stop() {
        if (python != null) {
            python.close();
        }
    }

    record Case(String suite, int frameLength, int size, int keyLength) {

        PythonSdk.Key key() {
            return new PythonSdk.Key("chatelaine", "a key of " + keyLength, random(keyLength));
        }

        byte[] plaintext() {
            return random(size);
        }

        private byte[] random(int length) {
            byte[] bytes = new byte[length];
            new Random(hashCode()).nextBytes(bytes);
            return bytes;
        }
    }

    static Stream<Case> ours() {
        return cases(1, 16, 4096, 65_536);
    }

    /** The Python SDK reads frames of any length, and writes multiples of 128 bytes. */
    static Stream<Case> theirs() {
        return cases(128, 4096, 65_536);
    }

    private static Stream<Case> cases(Integer... frameLengths) {
        return Stream.of(AlgorithmSuite.values())
                .map(AlgorithmSuite::id)
                .flatMap(suite -> Stream.of(frameLengths)
                        .flatMap(frame -> sizes(frame)
                                .distinct()
                                .mapToObj(size -> new Case(suite, frame, size, 16 + 8 * (size % 3)))));
    }

    private static IntStream sizes(int frame) {
        return IntStream.of(0, 1, frame - 1, frame, frame + 1, 3 * frame + 5);
    }

    @ParameterizedTest
    @MethodSource("ours")
    void opensWhatWeSeal(Case one) {
        byte[] message = MessageEncryptor.builder()
                .keys(one.key().ours())
                .commitmentPolicy(Samples.policy(AlgorithmSuite.ofId(one.suite())))
                .suite(AlgorithmSuite.ofId(one.suite()))
                .frameLength(one.frameLength())
                .build()
                .encrypt(one.plaintext(), EncryptionContext.of(CONTEXT));
        assertThat(python.decrypt(one.key(), message)).isEqualTo(one.plaintext());
    }

    @ParameterizedTest
    @MethodSource("theirs")
    void sealsWhatWeOpen(Case one) {
        byte[] message = python.encrypt(one.key(), one.plaintext(), one.suite(), one.frameLength(), CONTEXT);
        DecryptedBytes opened = MessageDecryptor.builder()
                .keys(one.key().ours())
                .commitmentPolicy(Samples.ALLOW)
                .build()
                .decrypt(message, EncryptionContext.of(CONTEXT));
        assertThat(opened.plaintext()).isEqualTo(one.plaintext());
        assertThat(opened.message().suite().id()).isEqualTo(one.suite());
    }

    @Test
    void refusesWhatIsNotOurs() {
        Case one = new Case("0578", 4096, 100, 32);
        byte[] message = MessageEncryptor.builder()
                .keys(one.key().ours())
                .build()
                .encrypt(one.plaintext(), EncryptionContext.of(CONTEXT));
        message[message.length / 2] ^= 1;
        assertThatThrownBy(() -> python.decrypt(one.key(), message)).hasMessageContaining("the Python SDK refused");
    }
}
