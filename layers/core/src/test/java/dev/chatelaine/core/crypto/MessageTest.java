package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Denied;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Tampered;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {

    private static final byte[] PLAINTEXT = Samples.bytes(100);

    private final MessageEncryptor encryptor =
            Samples.encryptor(Samples.UNSIGNED).build();
    private final MessageDecryptor decryptor = Samples.decryptor();

    @Test
    void isSignedAndInFramesOf4096BytesUnlessChosen() {
        byte[] message = MessageEncryptor.builder().keys(Samples.key()).build().encrypt(PLAINTEXT, Samples.CONTEXT);
        Header header = new HeaderParser(Samples.ALLOW, 1, 1 << 20).parse(InputBuffer.of(message));

        assertThat(header.suite()).isEqualTo(Samples.SIGNED);
        assertThat(header.frameLength()).isEqualTo(4096);
    }

    @Test
    void isAnotherEachTime() {
        byte[] one = encryptor.encrypt(PLAINTEXT, Samples.CONTEXT);
        byte[] other = encryptor.encrypt(PLAINTEXT, Samples.CONTEXT);

        assertThat(header(one).messageId()).isNotEqualTo(header(other).messageId());
        assertThat(header(one).commitKey()).isNotEqualTo(header(other).commitKey());
    }

    @Test
    void endsWithAFullFrameWherePlaintextIsAMultipleOfTheFrameLength() {
        byte[] message = Samples.encryptor(Samples.UNSIGNED)
                .frameLength(50)
                .build()
                .encrypt(PLAINTEXT, EncryptionContext.empty());

        int headerLength = header(message).body().length + Frame.TAG_LENGTH;
        assertThat(message).hasSize(headerLength + 50 + Frame.REGULAR_OVERHEAD + 50 + Frame.FINAL_OVERHEAD);
    }

    @Test
    void carriesNoContextBytesWhereThereIsNoContext() {
        byte[] message = encryptor.encrypt(PLAINTEXT, EncryptionContext.empty());

        assertThat(Arrays.copyOfRange(message, 35, 39)).containsExactly(0, 0, 0, 1);
        assertThat(decryptor.decrypt(message, EncryptionContext.empty()).plaintext())
                .isEqualTo(PLAINTEXT);
    }

    @Test
    void opensWithPartOfItsContextRequired() {
        byte[] message = encryptor.encrypt(PLAINTEXT, Samples.CONTEXT);

        assertThat(decryptor
                        .decrypt(message, EncryptionContext.of(Map.of("purpose", "test")))
                        .plaintext())
                .isEqualTo(PLAINTEXT);
    }

    @Test
    void isDeniedWithoutARequiredPairBeforeAnyKeyIsAsked() {
        AnsweringKey key = new AnsweringKey("test", new Tampered("asked"));
        MessageDecryptor asking = MessageDecryptor.builder().keys(key).build();
        byte[] message = encryptor.encrypt(PLAINTEXT, Samples.CONTEXT);

        for (Map<String, String> required : List.of(Map.of("tenant", "red-secret"), Map.of("other", "red-secret"))) {
            assertThatThrownBy(() -> asking.decrypt(message, EncryptionContext.of(required)))
                    .isInstanceOf(Denied.class)
                    .hasMessageContaining(required.keySet().iterator().next())
                    .hasMessageNotContaining("red-secret");
        }
        assertThat(key.asked()).isEmpty();
    }

    @Test
    void isNotOpenedByAnotherKey() {
        byte[] message = encryptor.encrypt(PLAINTEXT, Samples.CONTEXT);

        assertThatThrownBy(() -> MessageDecryptor.builder()
                        .keys(Samples.key(2, 32))
                        .build()
                        .decrypt(message, Samples.CONTEXT))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("\"test\"");
    }

    @Test
    void isNotSealedWithTheContextOfASignedOneAsItStands() {
        byte[] signed = Samples.encryptor(Samples.SIGNED).build().encrypt(PLAINTEXT, Samples.CONTEXT);
        EncryptionContext whole =
                decryptor.decrypt(signed, Samples.CONTEXT).message().context();

        assertThatThrownBy(() -> encryptor.encrypt(PLAINTEXT, whole)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void isRefusedIfItsFramesAreLongerThanPermitted() {
        byte[] message = encryptor.encrypt(PLAINTEXT, Samples.CONTEXT);
        MessageDecryptor.Builder builder = MessageDecryptor.builder().keys(Samples.key());

        assertThat(builder.maxFrameLength(4096)
                        .build()
                        .decrypt(message, Samples.CONTEXT)
                        .plaintext())
                .isEqualTo(PLAINTEXT);
        assertThatThrownBy(() -> builder.maxFrameLength(4095).build().decrypt(message, Samples.CONTEXT))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("4095");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, (1 << 26) + 1, Integer.MAX_VALUE})
    void hasFramesOf1To67108864Bytes(int frameLength) {
        assertThatThrownBy(() -> MessageEncryptor.builder().frameLength(frameLength))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void hasNoMorePlaintextFromAStreamThanPermitted() throws Exception {
        MessageEncryptor.Builder builder = Samples.encryptor(Samples.UNSIGNED).frameLength(16);
        InputStream plaintext = new ByteArrayInputStream(PLAINTEXT);

        builder.maxStreamLength(100).build().encrypt(plaintext, OutputStream.nullOutputStream(), Samples.CONTEXT);
        plaintext.reset();
        assertThatThrownBy(() -> builder.maxStreamLength(99)
                        .build()
                        .encrypt(plaintext, OutputStream.nullOutputStream(), Samples.CONTEXT))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("99");
        assertThat(builder.maxStreamLength(1).build().encrypt(PLAINTEXT, Samples.CONTEXT))
                .isNotEmpty();
    }

    @Test
    void hasAsMuchPlaintextFromAStreamAsWasSaid() throws Exception {
        for (int length : new int[] {99, 101}) {
            assertThatThrownBy(() -> encryptor.encrypt(
                            new ByteArrayInputStream(PLAINTEXT),
                            length,
                            OutputStream.nullOutputStream(),
                            Samples.CONTEXT))
                    .isInstanceOf(InvalidRequest.class);
        }
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        encryptor.encrypt(new ByteArrayInputStream(PLAINTEXT), 100, message, Samples.CONTEXT);
        assertThat(decryptor.decrypt(message.toByteArray(), Samples.CONTEXT).plaintext())
                .isEqualTo(PLAINTEXT);
    }

    @Test
    void needsAKeyOnEitherSide() {
        assertThatThrownBy(() -> MessageEncryptor.builder().build()).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> MessageDecryptor.builder().build()).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void isRefusedLimitsThatMakeNoSense() {
        MessageDecryptor.Builder builder = MessageDecryptor.builder();

        assertThatThrownBy(() -> builder.maxFrameLength(0)).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> builder.maxEncryptedDataKeys(0)).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> builder.maxEncryptedDataKeys(0x10000)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void isTooLongForAnArrayWhereTinyFramesMakeItSo() {
        MessageEncryptor tiny =
                Samples.encryptor(Samples.UNSIGNED).frameLength(1).build();

        assertThatThrownBy(() -> tiny.encrypt(new byte[70_000_000], Samples.CONTEXT))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("stream");
    }

    private static Header header(byte[] message) {
        return new HeaderParser(Samples.ALLOW, 64, 1 << 26).parse(InputBuffer.of(message));
    }
}
