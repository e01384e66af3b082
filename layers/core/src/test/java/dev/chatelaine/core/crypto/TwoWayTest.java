package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
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

    record Case(Shape shape, List<ForeignKey> keys) {

        byte[] seal(byte[] plaintext) {
            return shape.seal(keys.stream().map(ForeignKey::ours).toList(), plaintext, EncryptionContext.of(CONTEXT));
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
        return Shape.each(frameLengths).flatMap(shape -> keys.stream().map(some -> new Case(shape, some)));
    }

    private static Map<String, ?> keys(List<ForeignKey> keys) {
        return Map.of("keys", keys.stream().map(ForeignKey::description).toList());
    }

    @ParameterizedTest
    @MethodSource("ours")
    void opensWhatWeSealWithEachKeyAlone(Case test) {
        test.shape().plaintexts().forEach(plaintext -> {
            byte[] message = test.seal(plaintext);
            test.keys().stream()
                    .filter(this::opens)
                    .forEach(key ->
                            assertThat(sdk.decrypt(keys(List.of(key)), message)).isEqualTo(plaintext));
        });
    }

    @ParameterizedTest
    @MethodSource("theirs")
    void sealsWhatWeOpenWithEachKeyAlone(Case test) {
        test.shape().plaintexts().forEach(plaintext -> {
            byte[] message = sdk.encrypt(keys(test.keys()), plaintext, test.shape(), CONTEXT);
            test.keys()
                    .forEach(key -> assertThat(Shape.open(key.ours(), message, EncryptionContext.of(CONTEXT)))
                            .isEqualTo(plaintext));
        });
    }

    @Test
    void refusesWhatIsNotOurs() {
        Case test = new Case(new Shape(Samples.SIGNED, 4096), List.of(ForeignKey.aes(32)));
        byte[] message = test.seal(Samples.bytes(100));
        message[message.length / 2] ^= 1;

        assertThatThrownBy(() -> sdk.decrypt(keys(test.keys()), message)).hasMessageContaining("the other SDK refused");
    }
}
