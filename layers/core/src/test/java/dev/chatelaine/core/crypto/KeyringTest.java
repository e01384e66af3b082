package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chatelaine.Conflict;
import dev.chatelaine.Denied;
import dev.chatelaine.Internal;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.NotFound;
import dev.chatelaine.NotReady;
import dev.chatelaine.Refusal;
import dev.chatelaine.Tampered;
import dev.chatelaine.Throttled;
import dev.chatelaine.Unavailable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KeyringTest {

    private static final AlgorithmSuite SUITE = Samples.UNSIGNED;

    @Test
    void wrapsTheSameDataKeyUnderEachKeySoThatEachAloneCanUnwrap() {
        List<RawAesKey> keys = List.of(Samples.key(1, 16), Samples.key(2, 24), Samples.key(3, 32));

        try (WrappedDataKey generated = Keyring.of(keys).generate(SUITE, Samples.CONTEXT)) {
            assertThat(generated.wrapped()).hasSize(3);
            assertThat(keys).allSatisfy(key -> {
                UnwrappedDataKey unwrapped =
                        Keyring.of(List.of(key)).unwrap(generated.wrapped(), SUITE, Samples.CONTEXT);
                assertThat(unwrapped.plaintext().copy())
                        .isEqualTo(generated.plaintext().copy());
                assertThat(unwrapped.key()).isEqualTo(key.name());
            });
        }
    }

    @Test
    void asksKeysInTheirOrderAndOnlyAboutTheirOwn() {
        AnsweringKey first = new AnsweringKey("first", new Denied("no"));
        AnsweringKey stranger = new AnsweringKey("stranger", new Denied("no"));
        RawAesKey last = Samples.key();
        List<EncryptedDataKey> wrapped = List.of(wrappedBy(last), first.wrapped());

        UnwrappedDataKey unwrapped = Keyring.of(List.of(stranger, first, last)).unwrap(wrapped, SUITE, Samples.CONTEXT);

        assertThat(unwrapped.key()).isEqualTo(last.name());
        assertThat(first.asked()).containsExactly(first.wrapped());
        assertThat(stranger.asked()).isEmpty();
    }

    @Test
    void doesNotAskFurtherOnceAKeySucceeded() {
        AnsweringKey second = new AnsweringKey("second", new Denied("no"));
        RawAesKey first = Samples.key();

        Keyring.of(List.of(first, second))
                .unwrap(List.of(second.wrapped(), wrappedBy(first)), SUITE, Samples.CONTEXT)
                .close();

        assertThat(second.asked()).isEmpty();
    }

    @Test
    void namesTheMessagesKeysWhereNoneIsHere() throws Exception {
        EncryptedDataKey kms =
                new EncryptedDataKey("aws-kms", "arn:aws:kms:k\n".getBytes(StandardCharsets.UTF_8), new byte[1]);

        InvalidRequest refused = catchThrowableOfType(
                InvalidRequest.class,
                () -> Keyring.of(List.of(Samples.key())).unwrap(List.of(kms, kms), SUITE, Samples.CONTEXT));

        JsonNode detail = detail(refused);
        assertThat(refused)
                .hasMessageStartingWith("None of the message's 2 data keys belongs to a key configured here");
        assertThat(detail.get("messageKeys")).hasSize(1);
        assertThat(detail.get("messageKeys").get(0).textValue()).isEqualTo("aws-kms arn:aws:kms:k\n");
    }

    static Stream<Arguments> mixes() {
        return Stream.of(
                Arguments.of(List.of(new Denied("x"), new Denied("x")), Denied.class),
                Arguments.of(List.of(new Denied("x"), new Throttled("x")), Throttled.class),
                Arguments.of(List.of(new Tampered("x"), new Unavailable("x")), Unavailable.class),
                Arguments.of(List.of(new Unavailable("x"), new Throttled("x")), Throttled.class),
                Arguments.of(List.of(new Internal("x"), new NotReady("x")), NotReady.class),
                Arguments.of(List.of(new Tampered("x"), new Internal("x")), Internal.class),
                Arguments.of(List.of(new Denied("x"), new Tampered("x")), Tampered.class),
                Arguments.of(List.of(new NotFound("x"), new Denied("x")), Denied.class),
                Arguments.of(List.of(new NotFound("x"), new Conflict("x")), Conflict.class),
                Arguments.of(List.of(new InvalidRequest("x"), new NotFound("x")), NotFound.class),
                Arguments.of(List.of(new InvalidRequest("x")), InvalidRequest.class));
    }

    @ParameterizedTest(name = "{0} gives {1}")
    @MethodSource("mixes")
    void theClassOfTheRefusalTellsWhatToDo(List<Refusal> answers, Class<? extends Refusal> expected) {
        assertThat(refusal(answers)).isExactlyInstanceOf(expected);
    }

    @Test
    void listsWhatEachKeyAnswered() throws Exception {
        JsonNode keys = detail(refusal(List.of(new Denied("ask \"them\"\nmore"), new Tampered("changed"))))
                .get("keys");

        assertThat(keys).hasSize(2);
        assertThat(keys.get(0).get("key").textValue()).isEqualTo("key-0");
        assertThat(keys.get(0).get("answer").textValue()).isEqualTo("Denied");
        assertThat(keys.get(0).get("why").textValue()).isEqualTo("ask \"them\"");
        assertThat(keys.get(1).get("answer").textValue()).isEqualTo("Tampered");
    }

    @Test
    void listsTheDetailsOfAnAnswerThatHasThem() throws Exception {
        JsonNode keys = detail(refusal(List.of(
                        new Denied("no\n{\"statement\":\"Never\"}"),
                        new Denied("no\n{\"long\":\"" + "x".repeat(5000) + "\"}"))))
                .get("keys");

        assertThat(keys.get(0).get("details").get("statement").textValue()).isEqualTo("Never");
        assertThat(keys.get(1).has("details")).isFalse();
    }

    @Test
    void listsNoMoreThanAReaderCanTake() throws Exception {
        AnsweringKey key = new AnsweringKey("k", new Denied("no".repeat(1000)));
        List<EncryptedDataKey> many =
                IntStream.range(0, 1000).mapToObj(i -> key.wrapped()).toList();

        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> Keyring.of(List.of(key)).unwrap(many, SUITE, Samples.CONTEXT));

        assertThat(detail(refusal).get("keys")).hasSize(16);
        assertThat(refusal.getMessage()).hasSizeLessThan(8000);
    }

    @Test
    void refusesADataKeyOfTheWrongLength() {
        WrappingKey shortKey = new FixedDataKey(new byte[16]);

        assertThatThrownBy(() -> Keyring.of(List.of(shortKey)).generate(SUITE, Samples.CONTEXT))
                .isInstanceOf(Internal.class);
        assertThatThrownBy(() -> Keyring.of(List.of(shortKey))
                        .unwrap(List.of(new AnsweringKey("k", null).wrapped()), SUITE, Samples.CONTEXT))
                .isInstanceOf(Tampered.class);
    }

    @Test
    void generatesNothingIfOneKeyRefusesToWrap() {
        AnsweringKey refusing = new AnsweringKey("k", new Denied("not yours"));

        assertThatThrownBy(() -> Keyring.of(List.of(Samples.key(), refusing)).generate(SUITE, Samples.CONTEXT))
                .isInstanceOf(Denied.class)
                .hasMessage("not yours");
        assertThatThrownBy(() -> Keyring.of(List.of(refusing)).generate(SUITE, Samples.CONTEXT))
                .isInstanceOf(Denied.class);
    }

    @Test
    void needsAKey() {
        assertThatThrownBy(() -> Keyring.of(List.of())).isInstanceOf(InvalidRequest.class);
    }

    private static EncryptedDataKey wrappedBy(WrappingKey key) {
        return key.generate(SUITE, Samples.CONTEXT).wrapped();
    }

    private static Refusal refusal(List<Refusal> answers) {
        List<AnsweringKey> keys = IntStream.range(0, answers.size())
                .mapToObj(i -> new AnsweringKey("key-" + i, answers.get(i)))
                .toList();
        List<EncryptedDataKey> wrapped =
                keys.stream().map(AnsweringKey::wrapped).toList();
        return catchThrowableOfType(Refusal.class, () -> Keyring.of(keys).unwrap(wrapped, SUITE, Samples.CONTEXT));
    }

    private static JsonNode detail(Refusal refusal) throws Exception {
        List<String> lines = refusal.getMessage().lines().toList();
        assertThat(lines).hasSize(2);
        return new ObjectMapper().readTree(lines.getLast());
    }
}
