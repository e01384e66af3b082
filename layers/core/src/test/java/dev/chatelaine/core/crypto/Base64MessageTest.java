package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.InvalidRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class Base64MessageTest {

    private static byte[] message(AlgorithmSuite suite, int size) {
        return Samples.encryptor(suite).build().encrypt(Samples.bytes(size), Samples.CONTEXT);
    }

    @ParameterizedTest
    @EnumSource
    void isToldFromTheMessageItself(AlgorithmSuite suite) {
        byte[] message = message(suite, 10);

        assertThat(Base64Message.isBase64(message)).isFalse();
        assertThat(Base64Message.isBase64(Base64.getEncoder().encode(message))).isTrue();
        assertThat(Base64Message.isBase64("AYAB".getBytes(StandardCharsets.US_ASCII)))
                .isTrue();
        assertThat(Base64Message.isBase64("Ag".getBytes(StandardCharsets.US_ASCII)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 1000, 50_000, 100_000, 147_456, 200_000})
    void isDecodedWhateverItsLengthAndLineBreaks(int size) throws IOException {
        byte[] message = message(Samples.UNSIGNED, size);
        byte[] plain = Base64.getEncoder().encode(message);
        byte[] wrapped = Base64.getMimeEncoder().encode(message);

        assertThat(Base64Message.decoded(plain)).isEqualTo(message);
        assertThat(Base64Message.decoded(wrapped)).isEqualTo(message);
        assertThat(streamed(plain)).isEqualTo(message);
        assertThat(streamed(wrapped)).isEqualTo(message);
    }

    @Test
    void passesOnWhatIsNoBase64AsItIs() throws IOException {
        byte[] message = message(Samples.UNSIGNED, 100_000);

        assertThat(Base64Message.decoded(message)).isSameAs(message);
        assertThat(streamed(message)).isEqualTo(message);
        assertThat(streamed(new byte[2])).isEqualTo(new byte[2]);
    }

    @Test
    void isReadByteByByteToo() throws IOException {
        byte[] message = message(Samples.UNSIGNED, 5);
        InputStream in = Base64Message.decoded(
                new ByteArrayInputStream(Base64.getEncoder().encode(message)));

        for (byte expected : message) {
            assertThat(in.read()).isEqualTo(expected & 0xFF);
        }
        assertThat(in.read()).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AgR4!AAA", "AgR4AA==AAAA", "AgR4A", "AgR4AA=", "AgR4AA==A", "AYAB-_"})
    void isRefusedIfItBeginsSoAndIsNone(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> Base64Message.decoded(bytes)).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> streamed(bytes)).isInstanceOf(InvalidRequest.class);
    }

    /** The padding ends a piece of the stream, so that a decoder of pieces would take it. */
    @Test
    void isRefusedIfItGoesOnAfterPadding() {
        byte[] text = new byte[3 * (1 << 16)];
        Arrays.fill(text, (byte) 'A');
        System.arraycopy("AgR4".getBytes(StandardCharsets.US_ASCII), 0, text, 0, 4);
        text[(1 << 16) - 5] = '=';

        assertThatThrownBy(() -> streamed(text)).isInstanceOf(InvalidRequest.class);
    }

    private static byte[] streamed(byte[] input) throws IOException {
        try (InputStream in = Base64Message.decoded(new ByteArrayInputStream(input))) {
            return in.readAllBytes();
        }
    }
}
