package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Denied;
import dev.chatelaine.Internal;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Tampered;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangedMessageTest {

    private static final int FRAME_LENGTH = 16;
    private static final int FRAME = FRAME_LENGTH + Frame.REGULAR_OVERHEAD;
    private static final byte[] PLAINTEXT = Samples.bytes(3 * FRAME_LENGTH + 5);

    private static byte[] message(AlgorithmSuite suite) {
        return message(suite, PLAINTEXT);
    }

    private static byte[] message(AlgorithmSuite suite, byte[] plaintext) {
        return Samples.encryptor(suite).frameLength(FRAME_LENGTH).build().encrypt(plaintext, Samples.CONTEXT);
    }

    private static MessageDecryptor.Builder accepting() {
        return MessageDecryptor.builder()
                .keys(Samples.key())
                .commitmentPolicy(Samples.ALLOW)
                .acceptUnsigned();
    }

    private static RangedMessage open(byte[] message) throws IOException {
        return open(SeekableSource.of(message));
    }

    private static RangedMessage open(SeekableSource message) throws IOException {
        return accepting().build().open(message, Samples.CONTEXT);
    }

    private static int bodyStart(byte[] message) {
        InputBuffer in = InputBuffer.of(message);
        Header header = new HeaderParser(Samples.ALLOW, 64, 1 << 26).parse(in);
        return Math.toIntExact(in.total()) + HeaderTag.length(header.suite());
    }

    @ParameterizedTest
    @EnumSource
    void givesEveryRange(AlgorithmSuite suite) throws Exception {
        try (RangedMessage message = open(message(suite))) {
            assertThat(message.length()).isEqualTo(PLAINTEXT.length);
            for (int from = 0; from <= PLAINTEXT.length; from++) {
                for (int to = from; to <= PLAINTEXT.length; to++) {
                    byte[] expected = Arrays.copyOfRange(PLAINTEXT, from, to);
                    ByteArrayOutputStream streamed = new ByteArrayOutputStream();
                    message.read(from, to, streamed);

                    assertThat(message.read(from, to).plaintext()).isEqualTo(expected);
                    assertThat(streamed.toByteArray()).isEqualTo(expected);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, FRAME_LENGTH - 1, FRAME_LENGTH, FRAME_LENGTH + 1, 2 * FRAME_LENGTH})
    void knowsTheLengthOfEveryMessage(int size) throws Exception {
        byte[] plaintext = Samples.bytes(size);
        for (AlgorithmSuite suite : new AlgorithmSuite[] {Samples.UNSIGNED, Samples.SIGNED}) {
            RangedMessage message = open(message(suite, plaintext));
            assertThat(message.length()).isEqualTo(size);
            assertThat(message.read(0, Long.MAX_VALUE).plaintext()).isEqualTo(plaintext);
        }
    }

    @Test
    void endsWithTheMessageIfTheRangeGoesBeyond() throws Exception {
        DecryptedBytes read = open(message(Samples.UNSIGNED)).read(50, 1_000_000);

        assertThat(read.plaintext()).isEqualTo(Arrays.copyOfRange(PLAINTEXT, 50, PLAINTEXT.length));
        assertThat(read.message().bytesOut()).isEqualTo(PLAINTEXT.length - 50);
    }

    @Test
    void isEmptyAtTheVeryEndAndRefusedBeyond() throws Exception {
        RangedMessage message = open(message(Samples.UNSIGNED));

        assertThat(message.read(PLAINTEXT.length, 100).plaintext()).isEmpty();
        assertThatThrownBy(() -> message.read(PLAINTEXT.length + 1, 100))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("53 bytes");
        assertThatThrownBy(() -> message.read(-1, 10)).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> message.read(10, 9)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void readsHeaderOnceAndThenOnlyTheFramesOfTheRange() throws Exception {
        byte[] plaintext = Samples.bytes(100_000);
        byte[] sealed = message(Samples.UNSIGNED, plaintext);
        RecordedSource source = new RecordedSource(sealed);
        RangedMessage message = open(source);
        assertThat(source.ranges()).containsExactly(new RecordedSource.Range(0, 8192));
        source.ranges().clear();

        message.read(10 * FRAME_LENGTH + 3, 12 * FRAME_LENGTH);
        message.read(12 * FRAME_LENGTH, 12 * FRAME_LENGTH + 1);

        long start = bodyStart(sealed);
        assertThat(source.ranges())
                .containsExactly(
                        new RecordedSource.Range(start + 10 * FRAME, 2 * FRAME),
                        new RecordedSource.Range(start + 12 * FRAME, FRAME));
    }

    @Test
    void tellsWhatItRead() throws Exception {
        DecryptedMessage unsigned = open(message(Samples.UNSIGNED)).read(17, 18).message();
        DecryptedMessage signed = open(message(Samples.SIGNED)).read(17, 18).message();

        assertThat(unsigned.bytesIn()).isEqualTo(FRAME);
        assertThat(unsigned.bytesOut()).isEqualTo(1);
        assertThat(unsigned.key()).isEqualTo("test/key-1");
        assertThat(unsigned.context()).isEqualTo(Samples.CONTEXT);
        assertThat(unsigned.signatureVerified()).isNull();
        assertThat(signed.signatureVerified()).isFalse();
    }

    @Test
    void isRefusedForSignedMessagesUnlessAcceptedBeforeAnyKeyIsAsked() {
        MessageDecryptor asking = MessageDecryptor.builder()
                .keys(new AnsweringKey("test", new Denied("asked")))
                .build();

        assertThatThrownBy(() -> asking.open(SeekableSource.of(message(Samples.SIGNED)), Samples.CONTEXT))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("signed");
        assertThatThrownBy(() -> asking.open(SeekableSource.of(message(Samples.UNSIGNED)), Samples.CONTEXT))
                .isInstanceOf(Denied.class);
    }

    @Test
    void isRefusedForBodiesWithoutFrames() {
        byte[] message = Forgery.begin(Samples.UNSIGNED, 0).raw(new byte[100]).message();

        assertThatThrownBy(() -> Forgery.decryptor().open(SeekableSource.of(message), EncryptionContext.empty()))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("no frames");
    }

    @Test
    void needsTheContextThatIsRequired() {
        assertThatThrownBy(() -> accepting()
                        .build()
                        .open(
                                SeekableSource.of(message(Samples.UNSIGNED)),
                                EncryptionContext.of(Map.of("tenant", "red"))))
                .isInstanceOf(Denied.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"AES_128_GCM", "AES_256_GCM_COMMIT", "AES_256_GCM_COMMIT_ECDSA_P384"})
    void refusesEveryChangeInTheFramesThatItReads(AlgorithmSuite suite) throws Exception {
        byte[] sealed = message(suite);
        int start = bodyStart(sealed);
        for (int bit = 0; bit < FRAME * Byte.SIZE; bit++) {
            byte[] changed = sealed.clone();
            changed[start + FRAME + bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
            RangedMessage message = open(changed);

            assertThatThrownBy(() -> message.read(FRAME_LENGTH, FRAME_LENGTH + 1))
                    .isInstanceOf(Tampered.class);
            assertThat(message.read(0, FRAME_LENGTH).plaintext()).isEqualTo(Arrays.copyOf(PLAINTEXT, FRAME_LENGTH));
        }
    }

    @Test
    void refusesEveryChangeOfTheHeader() {
        byte[] sealed = message(Samples.UNSIGNED);
        for (int index = 0; index < bodyStart(sealed); index++) {
            byte[] changed = sealed.clone();
            changed[index] ^= 1;
            assertThatThrownBy(() -> accepting().build().open(SeekableSource.of(changed), EncryptionContext.empty()))
                    .isInstanceOfAny(Tampered.class, InvalidRequest.class);
        }
    }

    /** What is left may be right, but not its end. */
    @ParameterizedTest
    @EnumSource(names = {"AES_128_GCM", "AES_256_GCM_COMMIT", "AES_256_GCM_COMMIT_ECDSA_P384"})
    void provesTheEndOfWhatWasCutOrLengthened(AlgorithmSuite suite) {
        byte[] sealed = message(suite);
        for (int length = 0; length < sealed.length + 3 * FRAME; length++) {
            byte[] changed = Arrays.copyOf(sealed, length);
            if (length != sealed.length) {
                assertThatThrownBy(() -> open(changed).read(0, Long.MAX_VALUE))
                        .isInstanceOfAny(Tampered.class, InvalidRequest.class);
            }
        }
    }

    @Test
    void refusesFramesThatChangedPlaces() throws Exception {
        byte[] sealed = message(Samples.UNSIGNED);
        int start = bodyStart(sealed);
        byte[] second = Arrays.copyOfRange(sealed, start + FRAME, start + 2 * FRAME);
        System.arraycopy(sealed, start, sealed, start + FRAME, FRAME);
        System.arraycopy(second, 0, sealed, start, FRAME);
        RangedMessage message = open(sealed);

        assertThatThrownBy(() -> message.read(0, 1)).isInstanceOf(Tampered.class);
        assertThatThrownBy(() -> message.read(FRAME_LENGTH, FRAME_LENGTH + 1)).isInstanceOf(Tampered.class);
    }

    @Test
    void readsAnEmptyFinalFrameAfterFullOnes() throws Exception {
        byte[] sealed = Forgery.begin(Samples.UNSIGNED, 4)
                .frame(1, Samples.bytes(4))
                .last(2, new byte[0])
                .message();
        RangedMessage message = Forgery.decryptor().open(SeekableSource.of(sealed), EncryptionContext.empty());

        assertThat(message.length()).isEqualTo(4);
        assertThat(message.read(1, 10).plaintext()).isEqualTo(Arrays.copyOfRange(Samples.bytes(4), 1, 4));
    }

    @Test
    void readsFilesAndHeadersLongerThanAPiece(@TempDir Path folder) throws Exception {
        EncryptionContext large = EncryptionContext.of(Map.of("purpose", "test", "tenant", "x".repeat(60_000)));
        byte[] sealed = Samples.encryptor(Samples.SIGNED).build().encrypt(Samples.bytes(50_000), large);
        Path file = Files.write(folder.resolve("message"), sealed);
        try (FileChannel channel = FileChannel.open(file);
                RangedMessage message = accepting().build().open(SeekableSource.of(channel), large)) {
            assertThat(message.read(40_000, 60_000).plaintext())
                    .isEqualTo(Arrays.copyOfRange(Samples.bytes(50_000), 40_000, 50_000));
        }
    }

    @Test
    void isOverOnceClosed() throws Exception {
        RangedMessage message = open(message(Samples.UNSIGNED));
        message.close();

        assertThatThrownBy(() -> message.read(0, 1)).isInstanceOf(Internal.class);
    }
}
