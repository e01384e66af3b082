package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Denied;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Tampered;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Headers that are refused before any key is asked. */
class HostileHeaderTest {

    private static final HeaderBytes RIGHT = HeaderBytes.right();
    private static final byte[] PUBLIC_KEY_ALONE =
            EncryptionContext.empty().with(EncryptionContext.PUBLIC_KEY, "A").serialize();

    private final AnsweringKey key = new AnsweringKey("a", new Denied("asked"));
    private final MessageDecryptor decryptor =
            MessageDecryptor.builder().keys(key).maxEncryptedDataKeys(3).build();

    @Test
    void theRightOneReachesTheKey() {
        assertThatThrownBy(() -> decrypt(RIGHT.bytes())).isInstanceOf(Denied.class);
        assertThat(key.asked()).hasSize(1);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("version 0", RIGHT.withVersion(0), "format version"),
                Arguments.of("version 3", RIGHT.withVersion(3), "format version"),
                Arguments.of("a suite of version 1", RIGHT.withSuite(0x0378), "format version 2: 0478, 0578"),
                Arguments.of("suite zero", RIGHT.withSuite(0), "0478, 0578"),
                Arguments.of("an empty context with a count", RIGHT.withContext("0000"), "count"),
                Arguments.of("a repeated context key", RIGHT.withContext("00020001610000" + "0001610000"), "repeated"),
                Arguments.of("context text that is not UTF-8", RIGHT.withContext("00010001ff0000"), "UTF-8"),
                Arguments.of("context bytes left over", RIGHT.withContext("000100016100003f"), "after its last"),
                Arguments.of("a context cut short", RIGHT.withContext("00010001"), "ends within"),
                Arguments.of("a public key in an unsigned suite", RIGHT.withContext(PUBLIC_KEY_ALONE), "does not sign"),
                Arguments.of("no public key in a signed suite", RIGHT.withSuite(0x0578), "no public key"),
                Arguments.of("no data key", RIGHT.withKeys(0, ""), "no encrypted data key"),
                Arguments.of(
                        "more data keys than accepted", RIGHT.withKeys(4, "0001610000" + "0000"), "more encrypted"),
                Arguments.of("65,535 data keys", RIGHT.withKeys(0xFFFF, "0001610000" + "0000"), "more encrypted"),
                Arguments.of("a provider id that is not UTF-8", RIGHT.withKeys(1, "0001ff00000000"), "provider id"),
                Arguments.of("a frame length without frames", RIGHT.withContentType(1), "no frames"),
                Arguments.of("content type 0", RIGHT.withContentType(0), "content type"),
                Arguments.of("content type 3", RIGHT.withContentType(3), "content type"),
                Arguments.of("frame length zero", RIGHT.withFrameLength(0), "frame length"),
                Arguments.of("frame length 64 MiB and one", RIGHT.withFrameLength((1 << 26) + 1), "67108864"),
                Arguments.of("frame length 4 GiB", RIGHT.withFrameLength(-1), "67108864"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void refusesAndSaysWhat(String name, HeaderBytes header, String what) {
        assertThatThrownBy(() -> decrypt(header.bytes()))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(what);
        assertThat(key.asked()).isEmpty();
    }

    @Test
    void refusesWhatIsNoMessageAtAll() {
        for (String text : new String[] {"", "\u0002", "\u0002\u0004", "hello", "{\"a\":1}"}) {
            assertThatThrownBy(() -> decrypt(text.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(InvalidRequest.class)
                    .hasMessageStartingWith("This is not an AWS Encryption SDK message");
        }
    }

    @Test
    void saysThatBase64IsToBeDecoded() {
        assertThatThrownBy(() -> decrypt(Base64.getEncoder().encode(RIGHT.bytes())))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("Base64");
    }

    @Test
    void aHeaderThatEndsEarlyIsTampered() {
        assertThatThrownBy(() -> decrypt(RIGHT.withKeys(1, "ffff").bytes())).isInstanceOf(Tampered.class);
        assertThat(key.asked()).isEmpty();
    }

    @Test
    void acceptsAsManyDataKeysAsPermitted() {
        String stranger = "0001" + "62" + "0000" + "0000";
        String ours = "0001" + "61" + "0000" + "0000";

        assertThatThrownBy(() ->
                        decrypt(RIGHT.withKeys(3, stranger + stranger + ours).bytes()))
                .isInstanceOf(Denied.class);
        assertThat(key.asked()).hasSize(1);
    }

    @Test
    void aCountOf65535DataKeysIsNotBelieved() {
        MessageDecryptor generous = MessageDecryptor.builder()
                .keys(key)
                .maxEncryptedDataKeys(0xFFFF)
                .build();

        assertThatThrownBy(() -> generous.decrypt(
                        RIGHT.withKeys(0xFFFF, "0001610000" + "0000").bytes(), EncryptionContext.empty()))
                .isInstanceOf(Tampered.class);
        assertThat(key.asked()).isEmpty();
    }

    @Test
    void readsAsManyDataKeysAsTheFormatHasAndNamesAFew() {
        MessageDecryptor generous = MessageDecryptor.builder()
                .keys(key)
                .maxEncryptedDataKeys(0xFFFF)
                .build();
        byte[] message =
                RIGHT.withKeys(0xFFFF, ("0001620000" + "0000").repeat(0xFFFF)).bytes();

        assertThatThrownBy(() -> generous.decrypt(message, EncryptionContext.empty()))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageStartingWith("None of the message's 65535 data keys belongs to a key configured here")
                .hasMessageEndingWith("{\"messageKeys\":[\"b\"]}");
    }

    static Stream<Arguments> wrongInVersion1() {
        return Stream.of(
                Arguments.of(1, 0x81, "type"),
                Arguments.of(3, 0x12, "format version 1: 0014"),
                Arguments.of(3, 0x13, "format version 1: 0014"),
                Arguments.of(32, 1, "reserved"),
                Arguments.of(35, 1, "reserved"),
                Arguments.of(36, 13, "IV length"));
    }

    @ParameterizedTest
    @MethodSource("wrongInVersion1")
    void refusesWrongFieldsOfVersion1(int index, int value, String what) {
        byte[] header = HexFormat.of()
                .parseHex("0180" + "0014" + "00".repeat(16) + "0000" + "0001" + "0001610000" + "0000" + "02"
                        + "00000000" + "0c" + "00001000" + "00".repeat(28));
        MessageDecryptor lenient = MessageDecryptor.builder()
                .keys(key)
                .commitmentPolicy(Samples.ALLOW)
                .build();
        assertThatThrownBy(() -> lenient.decrypt(header, EncryptionContext.empty()))
                .isInstanceOf(Denied.class);

        header[index] = (byte) value;
        assertThatThrownBy(() -> lenient.decrypt(header, EncryptionContext.empty()))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(what);
    }

    private void decrypt(byte[] message) {
        decryptor.decrypt(message, EncryptionContext.empty());
    }
}
