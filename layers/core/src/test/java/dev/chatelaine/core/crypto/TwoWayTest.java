package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two-way with an official SDK: what it seals we open, what we seal it opens; each suite, key, frame length and size. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TwoWayTest {

    private static final Map<String, String> CONTEXT = Map.of("purpose", "test", "\uE000", "private use", "𝄞", "clef");

    private ForeignSdk sdk;

    abstract ForeignSdk start();

    /** Frame lengths that it can write; it reads any. */
    abstract List<Integer> frameLengths();

    /** Whether it opens with this key. */
    abstract boolean opens(ForeignKey key);

    @BeforeAll
    void startSdk() {
        sdk = start();
    }

    @AfterAll
    void stopSdk() {
        if (sdk != null) {
            sdk.close();
        }
    }

    record Case(AlgorithmSuite suite, List<ForeignKey> keys, int frameLength) {

        IntStream sizes() {
            return IntStream.of(0, 1, frameLength - 1, frameLength, frameLength + 1, 3 * frameLength + 5)
                    .distinct();
        }

        byte[] seal(byte[] plaintext) {
            return MessageEncryptor.builder()
                    .keys(keys.stream().map(ForeignKey::ours).toList())
                    .commitmentPolicy(Samples.policy(suite))
                    .suite(suite)
                    .frameLength(frameLength)
                    .build()
                    .encrypt(plaintext, EncryptionContext.of(CONTEXT));
        }
    }

    Stream<Case> ours() {
        return cases(List.of(1, 16, 4096));
    }

    Stream<Case> theirs() {
        return cases(frameLengths());
    }

    private static Stream<Case> cases(List<Integer> frameLengths) {
        List<List<ForeignKey>> keys = Stream.concat(
                        ForeignKey.each().map(List::of),
                        Stream.of(ForeignKey.each().toList()))
                .toList();
        return Stream.of(AlgorithmSuite.values())
                .flatMap(suite -> keys.stream()
                        .flatMap(some -> frameLengths.stream().map(length -> new Case(suite, some, length))));
    }

    @ParameterizedTest
    @MethodSource("ours")
    void opensWhatWeSealWithEachKeyAlone(Case test) {
        test.sizes().mapToObj(Samples::bytes).forEach(plaintext -> {
            byte[] message = test.seal(plaintext);
            test.keys().stream()
                    .filter(this::opens)
                    .forEach(key ->
                            assertThat(sdk.decrypt(List.of(key), message)).isEqualTo(plaintext));
        });
    }

    @ParameterizedTest
    @MethodSource("theirs")
    void sealsWhatWeOpenWithEachKeyAlone(Case test) {
        test.sizes().mapToObj(Samples::bytes).forEach(plaintext -> {
            byte[] message = sdk.encrypt(test.keys(), plaintext, test.suite().id(), test.frameLength(), CONTEXT);
            test.keys().forEach(key -> assertThat(open(key, message)).isEqualTo(plaintext));
        });
    }

    private static byte[] open(ForeignKey key, byte[] message) {
        return MessageDecryptor.builder()
                .keys(key.ours())
                .commitmentPolicy(Samples.ALLOW)
                .build()
                .decrypt(message, EncryptionContext.of(CONTEXT))
                .plaintext();
    }

    @Test
    void refusesWhatIsNotOurs() {
        Case test = new Case(Samples.SIGNED, List.of(ForeignKey.aes(32)), 4096);
        byte[] message = test.seal(Samples.bytes(100));
        message[message.length / 2] ^= 1;

        assertThatThrownBy(() -> sdk.decrypt(test.keys(), message)).hasMessageContaining("the other SDK refused");
    }
}
