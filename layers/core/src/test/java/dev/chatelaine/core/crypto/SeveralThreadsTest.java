package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Tampered;
import dev.chatelaine.Unavailable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages of many frames on several threads: the same as on one. */
class SeveralThreadsTest {

    private static final int SIZE = 9_000_000;
    private static final byte[] PLAINTEXT = Samples.bytes(SIZE);

    record Case(AlgorithmSuite suite, int frameLength, int size, int threads) {

        byte[] plaintext() {
            return Arrays.copyOf(PLAINTEXT, size);
        }

        MessageEncryptor encryptor() {
            return Samples.encryptor(suite)
                    .frameLength(frameLength)
                    .threads(threads)
                    .build();
        }

        MessageDecryptor decryptor() {
            return decryptorOn(threads);
        }
    }

    private static MessageDecryptor decryptorOn(int threads) {
        return MessageDecryptor.builder()
                .keys(Samples.key())
                .commitmentPolicy(Samples.ALLOW)
                .threads(threads)
                .build();
    }

    static Stream<Case> cases() {
        return Stream.of(Samples.UNSIGNED, Samples.SIGNED, AlgorithmSuite.AES_128_GCM)
                .flatMap(suite -> IntStream.of(0, 1, 4096, 4097, 1 << 20, (1 << 20) + 1, 5 * 4096 * 63, SIZE)
                        .boxed()
                        .flatMap(size -> IntStream.of(2, 5)
                                .mapToObj(
                                        threads -> new Case(suite, size % 2 == 0 ? 4096 : 2_000_000, size, threads))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void opensOnOneWhatWasSealedOnSeveral(Case test) throws IOException {
        ByteArrayOutputStream streamed = new ByteArrayOutputStream();
        test.encryptor().encrypt(new ByteArrayInputStream(test.plaintext()), streamed, Samples.CONTEXT);

        assertThat(opened(1, streamed.toByteArray())).isEqualTo(test.plaintext());
        assertThat(opened(1, test.encryptor().encrypt(test.plaintext(), Samples.CONTEXT)))
                .isEqualTo(test.plaintext());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void opensOnSeveralWhatWasSealedOnOne(Case test) throws IOException {
        byte[] message = new Case(test.suite(), test.frameLength(), test.size(), 1)
                .encryptor()
                .encrypt(test.plaintext(), Samples.CONTEXT);
        ByteArrayOutputStream streamed = new ByteArrayOutputStream();
        DecryptedMessage result =
                test.decryptor().decrypt(new ByteArrayInputStream(message), streamed, Samples.CONTEXT);

        assertThat(streamed.toByteArray()).isEqualTo(test.plaintext());
        assertThat(result.bytesIn()).isEqualTo(message.length);
        assertThat(result.bytesOut()).isEqualTo(test.size());
        assertThat(opened(test.threads(), message)).isEqualTo(test.plaintext());
    }

    private static byte[] opened(int threads, byte[] message) {
        return decryptorOn(threads).decrypt(message, Samples.CONTEXT).plaintext();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1000})
    void takesTinyFrames(int frameLength) {
        Case test = new Case(Samples.UNSIGNED, frameLength, 200_000, 3);

        assertThat(opened(3, test.encryptor().encrypt(test.plaintext(), Samples.CONTEXT)))
                .isEqualTo(test.plaintext());
    }

    static Stream<Arguments> lengths() {
        return Stream.of(Samples.UNSIGNED, Samples.SIGNED)
                .flatMap(suite -> IntStream.of(1000, 4096, 70_000).mapToObj(length -> Arguments.of(suite, length)));
    }

    /** Near the end the frames are looked at one by one, before it only counted: wherever the one turns to the other. */
    @ParameterizedTest
    @MethodSource("lengths")
    void opensWhateverFollowsTheLastWholeBatch(AlgorithmSuite suite, int frameLength) {
        for (int size = 60_000; size < 1_300_000; size += 14_999) {
            Case test = new Case(suite, frameLength, size, 2);
            byte[] message = test.encryptor().encrypt(test.plaintext(), Samples.CONTEXT);

            assertThat(opened(2, message)).isEqualTo(test.plaintext());
        }
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void refusesWhateverFollowsTheMessage(AlgorithmSuite suite, int frameLength) {
        Case test = new Case(suite, frameLength, 1_200_000, 2);
        byte[] message = test.encryptor().encrypt(test.plaintext(), Samples.CONTEXT);
        for (int more : new int[] {1, 65_536, 66_000, 300_000}) {
            byte[] longer = Arrays.copyOf(message, message.length + more);

            assertRefused(decryptorOn(2), longer, Samples.CONTEXT, test.plaintext());
        }
    }

    /** All frames are authentic, as only a holder of the data key can make them. */
    @Test
    void refusesAFinalFrameThatMoreFramesFollow() {
        byte[] frame = new byte[4096];
        Forgery forgery = Forgery.begin(Samples.UNSIGNED, frame.length);
        for (int sequence = 1; sequence < 100; sequence++) {
            forgery = sequence == 10 ? forgery.last(sequence, frame) : forgery.frame(sequence, frame);
        }
        MessageDecryptor decryptor = MessageDecryptor.builder()
                .keys(new FixedDataKey(Samples.bytes(32, 42)))
                .threads(2)
                .build();

        assertRefused(
                decryptor, forgery.last(100, frame).message(), EncryptionContext.empty(), new byte[10 * frame.length]);
    }

    /** From an array and from a stream, with no more released than the beginning of the plaintext. */
    private static void assertRefused(
            MessageDecryptor decryptor, byte[] message, EncryptionContext context, byte[] plaintext) {
        ByteArrayOutputStream released = new ByteArrayOutputStream();

        assertThatThrownBy(() -> decryptor.decrypt(message, context)).isInstanceOf(Tampered.class);
        assertThatThrownBy(() -> decryptor.decrypt(message, released, context)).isInstanceOf(Tampered.class);
        assertThat(released.toByteArray()).isEqualTo(Arrays.copyOf(plaintext, released.size()));
        released.reset();
        assertThatThrownBy(() -> decryptor.decrypt(new ByteArrayInputStream(message), released, context))
                .isInstanceOf(Tampered.class);
        assertThat(released.toByteArray()).isEqualTo(Arrays.copyOf(plaintext, released.size()));
    }

    /** Whatever changed, what comes before is right, and nothing comes after. */
    @Test
    void releasesNothingOfAChangedFrameNorOfAnyAfterIt() {
        byte[] message = new Case(Samples.UNSIGNED, 4096, SIZE, 2).encryptor().encrypt(PLAINTEXT, Samples.CONTEXT);
        for (int at = 500; at < message.length; at += message.length / 11) {
            byte[] changed = message.clone();
            changed[at] ^= 1;
            ByteArrayOutputStream released = new ByteArrayOutputStream();

            assertThatThrownBy(
                            () -> decryptorOn(2).decrypt(new ByteArrayInputStream(changed), released, Samples.CONTEXT))
                    .isInstanceOf(Tampered.class);
            assertThatThrownBy(() -> decryptorOn(2).decrypt(changed, Samples.CONTEXT))
                    .isInstanceOf(Tampered.class);
            assertThat(released.size()).isLessThanOrEqualTo(at);
            assertThat(released.toByteArray()).isEqualTo(Arrays.copyOf(PLAINTEXT, released.size()));
        }
    }

    @Test
    void refusesWhatWasCut() {
        byte[] message = new Case(Samples.SIGNED, 4096, SIZE, 2).encryptor().encrypt(PLAINTEXT, Samples.CONTEXT);
        for (int lost = 1; lost < message.length - 1000; lost += message.length / 7) {
            byte[] cut = Arrays.copyOf(message, message.length - lost);
            assertThatThrownBy(() -> decryptorOn(2)
                            .decrypt(new ByteArrayInputStream(cut), OutputStream.nullOutputStream(), Samples.CONTEXT))
                    .isInstanceOf(Tampered.class);
        }
    }

    /** A slow reader of the output holds back the reading of the input. */
    @Test
    void readsNotFarAheadOfWhatIsWritten() throws IOException {
        Endless plaintext = new Endless(400_000_000);
        OutputStream full = new FilterOutputStream(OutputStream.nullOutputStream()) {
            private long written;

            @Override
            public void write(byte[] from, int offset, int length) throws IOException {
                written += length;
                assertThat(plaintext.given - written).isLessThan(20_000_000);
                if (written > 30_000_000) {
                    throw new IOException("disk full");
                }
            }
        };

        assertThatThrownBy(() ->
                        new Case(Samples.UNSIGNED, 4096, 0, 2).encryptor().encrypt(plaintext, full, Samples.CONTEXT))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("disk full");
        assertThat(plaintext.given).isLessThan(60_000_000);
    }

    @Test
    void endsWhenItIsInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> new Case(Samples.UNSIGNED, 4096, 0, 2)
                        .encryptor()
                        .encrypt(new Endless(1 << 30), OutputStream.nullOutputStream(), Samples.CONTEXT))
                .isInstanceOf(Unavailable.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 65})
    void areBetween1And64(int threads) {
        assertThatThrownBy(() -> MessageEncryptor.builder().threads(threads)).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> MessageDecryptor.builder().threads(threads)).isInstanceOf(InvalidRequest.class);
    }

    /** Zeros, and how many of them were taken. */
    private static final class Endless extends InputStream {

        private final long length;
        private long given;

        Endless(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            return given++ < length ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int offset, int wanted) {
            int count = (int) Math.min(wanted, length - given);
            given += count;
            return count == 0 ? -1 : count;
        }
    }
}
