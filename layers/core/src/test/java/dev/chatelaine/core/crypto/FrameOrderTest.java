package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Tampered;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies all of whose frames are authentic: which sequences of them are a message. */
class FrameOrderTest {

    private static final byte[] FULL = Samples.bytes(4);
    private static final byte[] PART = Samples.bytes(3);

    private static Forgery forgery() {
        return Forgery.begin(Samples.UNSIGNED, FULL.length);
    }

    static Stream<Arguments> right() {
        return Stream.of(
                Arguments.of("one final frame", forgery().last(1, PART), 3),
                Arguments.of("one empty final frame", forgery().last(1, new byte[0]), 0),
                Arguments.of("a full final frame", forgery().frame(1, FULL).last(2, FULL), 8),
                Arguments.of(
                        "an empty final frame after full ones",
                        forgery().frame(1, FULL).last(2, new byte[0]),
                        4),
                Arguments.of(
                        "an IV that is not the sequence number",
                        forgery().lastWithIv(1, Samples.bytes(Frame.IV_LENGTH), PART),
                        3),
                Arguments.of(
                        "a signed one",
                        Forgery.begin(Samples.SIGNED, 4).last(1, PART).sign(),
                        3));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("right")
    void opens(String name, Forgery forgery, int plaintextLength) {
        assertThat(Forgery.decryptor()
                        .decrypt(forgery.message(), EncryptionContext.empty())
                        .plaintext())
                .hasSize(plaintextLength);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("no frame", forgery()),
                Arguments.of("no final frame", forgery().frame(1, FULL).frame(2, FULL)),
                Arguments.of("a gap", forgery().frame(1, FULL).frame(3, FULL).last(4, PART)),
                Arguments.of(
                        "a gap before the final frame", forgery().frame(1, FULL).last(3, PART)),
                Arguments.of(
                        "a repeated frame",
                        forgery().frame(1, FULL).frame(1, FULL).last(2, PART)),
                Arguments.of(
                        "swapped frames",
                        forgery().frame(2, FULL).frame(1, FULL).last(3, PART)),
                Arguments.of("a beginning at zero", forgery().frame(0, FULL).last(1, PART)),
                Arguments.of("a final frame at zero", forgery().last(0, PART)),
                Arguments.of("two final frames", forgery().last(1, PART).last(2, PART)),
                Arguments.of(
                        "a frame after the final one", forgery().last(1, PART).frame(2, FULL)),
                Arguments.of(
                        "a final frame longer than the frame length", forgery().last(1, Samples.bytes(5))),
                Arguments.of("a byte after the end", forgery().last(1, PART).raw((byte) 0)),
                Arguments.of(
                        "a signature of an unsigned suite",
                        forgery().last(1, PART).sign()),
                Arguments.of("no signature", Forgery.begin(Samples.SIGNED, 4).last(1, PART)),
                Arguments.of(
                        "an empty signature",
                        Forgery.begin(Samples.SIGNED, 4).last(1, PART).raw((byte) 0, (byte) 0)),
                Arguments.of(
                        "a byte after the signature",
                        Forgery.begin(Samples.SIGNED, 4).last(1, PART).sign().raw((byte) 0)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void refusesAsTampered(String name, Forgery forgery) {
        assertThatThrownBy(() -> Forgery.decryptor().decrypt(forgery.message(), EncryptionContext.empty()))
                .isInstanceOf(Tampered.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void refusesAStreamAsTampered(String name, Forgery forgery) {
        ByteArrayInputStream in = new ByteArrayInputStream(forgery.message());

        assertThatThrownBy(
                        () -> Forgery.decryptor().decrypt(in, new ByteArrayOutputStream(), EncryptionContext.empty()))
                .isInstanceOf(Tampered.class);
    }

    @Test
    void aFinalFrameMayHaveTheLastSequenceNumberAndARegularOneMayNot() {
        FrameSealer sealer = new FrameSealer(new Gcm(WipeableKey.of(new byte[32])), new byte[32]);
        byte[] out = new byte[64];

        assertThat(sealer.seal(Frame.MAX_SEQUENCE, true, PART, 0, 3, out, 0)).isEqualTo(Frame.FINAL_OVERHEAD + 3);
        assertThatThrownBy(() -> sealer.seal(Frame.MAX_SEQUENCE, false, PART, 0, 3, out, 0))
                .isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> sealer.seal(Frame.MAX_SEQUENCE + 1, true, PART, 0, 3, out, 0))
                .isInstanceOf(InvalidRequest.class);
    }
}
