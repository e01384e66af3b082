package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Tampered;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.channels.Channels;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamTest {

    private static final int SIZE = 200_000;
    private static final byte[] PLAINTEXT = Samples.bytes(SIZE);

    private final MessageDecryptor decryptor = Samples.decryptor();

    private static byte[] message(AlgorithmSuite suite, int frameLength) {
        return Samples.encryptor(suite).frameLength(frameLength).build().encrypt(PLAINTEXT, Samples.CONTEXT);
    }

    private DecryptedMessage open(InputStream in, OutputStream out) throws IOException {
        return decryptor.decrypt(in, out, Samples.CONTEXT);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 4096, 65_536, 65_537, 150_000, SIZE, SIZE + 1})
    void carriesAnyFrameLengthThroughStreamsThatGiveLittleAtOnce(int frameLength) throws Exception {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        ByteArrayOutputStream opened = new ByteArrayOutputStream();

        EncryptedMessage encrypted = Samples.encryptor(Samples.UNSIGNED)
                .frameLength(frameLength)
                .build()
                .encrypt(new Dripping(PLAINTEXT), sealed, Samples.CONTEXT);
        DecryptedMessage decrypted = open(new Dripping(sealed.toByteArray()), opened);

        assertThat(opened.toByteArray()).isEqualTo(PLAINTEXT);
        assertThat(encrypted.bytesIn()).isEqualTo(decrypted.bytesOut()).isEqualTo(SIZE);
        assertThat(encrypted.bytesOut()).isEqualTo(decrypted.bytesIn()).isEqualTo(sealed.size());
    }

    @Test
    void comesAndGoesThroughChannels() throws Exception {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        ByteArrayOutputStream opened = new ByteArrayOutputStream();
        Samples.encryptor(Samples.UNSIGNED)
                .build()
                .encrypt(
                        Channels.newChannel(new ByteArrayInputStream(PLAINTEXT)),
                        Channels.newChannel(sealed),
                        Samples.CONTEXT);
        decryptor.decrypt(
                Channels.newChannel(new ByteArrayInputStream(sealed.toByteArray())),
                Channels.newChannel(opened),
                Samples.CONTEXT);

        assertThat(opened.toByteArray()).isEqualTo(PLAINTEXT);
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhatItSealedAndOpened(AlgorithmSuite suite) throws Exception {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        EncryptedMessage encrypted =
                Samples.encryptor(suite).build().encrypt(new ByteArrayInputStream(PLAINTEXT), sealed, Samples.CONTEXT);
        DecryptedMessage decrypted =
                open(new ByteArrayInputStream(sealed.toByteArray()), OutputStream.nullOutputStream());

        assertThat(encrypted.keys()).containsExactly("test/key-1");
        assertThat(encrypted.suite()).isEqualTo(decrypted.suite()).isEqualTo(suite);
        assertThat(decrypted.key()).isEqualTo("test/key-1");
        assertThat(decrypted.signatureVerified()).isEqualTo(suite.signed() ? true : null);
        assertThat(decrypted.context().contains(Samples.CONTEXT)).isTrue();
        assertThat(decrypted.context().value("aws-crypto-public-key").isPresent())
                .isEqualTo(suite.signed());
    }

    @ParameterizedTest
    @EnumSource
    void writesNothingOfAChangedFrameNorOfAnyAfterIt(AlgorithmSuite suite) {
        byte[] message = message(suite, 4096);
        ByteArrayOutputStream released = new ByteArrayOutputStream();
        int frame = 4096 + Frame.REGULAR_OVERHEAD;
        message[message.length - SIZE / 2] ^= 1;

        assertThatThrownBy(() -> open(new ByteArrayInputStream(message), released))
                .isInstanceOf(Tampered.class);

        assertThat(released.size()).isPositive().isLessThanOrEqualTo((SIZE / 2 / frame + 1) * 4096);
        assertThat(released.toByteArray()).isEqualTo(Arrays.copyOf(PLAINTEXT, released.size()));
    }

    @Test
    void refusesASignedStreamBeforeAnyKeyIsAskedIfTold() {
        MessageDecryptor careful = MessageDecryptor.builder()
                .keys(new AnsweringKey("test", null))
                .refuseSignedStreams()
                .build();

        assertThatThrownBy(() -> careful.decrypt(
                        new ByteArrayInputStream(message(Samples.SIGNED, 4096)),
                        OutputStream.nullOutputStream(),
                        EncryptionContext.empty()))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("signed");
    }

    @Test
    void takesAnUnsignedStreamAlsoIfToldToRefuseSignedOnes() throws Exception {
        MessageDecryptor careful = MessageDecryptor.builder()
                .keys(Samples.key())
                .refuseSignedStreams()
                .build();
        ByteArrayOutputStream opened = new ByteArrayOutputStream();
        careful.decrypt(new ByteArrayInputStream(message(Samples.UNSIGNED, 4096)), opened, Samples.CONTEXT);

        assertThat(opened.toByteArray()).isEqualTo(PLAINTEXT);
    }

    @Test
    void passesOnWhatTheStreamsFailWith() {
        InputStream broken = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                throw new IOException("cable cut");
            }
        };
        OutputStream full = new FilterOutputStream(OutputStream.nullOutputStream()) {
            @Override
            public void write(byte[] from, int offset, int length) throws IOException {
                throw new IOException("disk full");
            }
        };
        MessageEncryptor encryptor = Samples.encryptor(Samples.UNSIGNED).build();

        assertThatThrownBy(() -> encryptor.encrypt(broken, OutputStream.nullOutputStream(), Samples.CONTEXT))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("cable cut");
        assertThatThrownBy(() -> encryptor.encrypt(InputStream.nullInputStream(), full, Samples.CONTEXT))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("disk full");
        assertThatThrownBy(() -> open(broken, OutputStream.nullOutputStream())).isExactlyInstanceOf(IOException.class);
        assertThatThrownBy(() -> open(new ByteArrayInputStream(message(Samples.UNSIGNED, 4096)), full))
                .isExactlyInstanceOf(IOException.class);
    }

    /** An authentic header may claim frames of 64 MiB; memory follows what arrives. */
    @Test
    void allocatesNoFrameThatOnlyWasClaimed() {
        byte[] message = Forgery.begin(Samples.UNSIGNED, MessageEncryptor.MAX_FRAME_LENGTH)
                .raw(new byte[1000])
                .message();

        long allocated = allocatedBy(() -> assertThatThrownBy(() -> Forgery.decryptor()
                        .decrypt(
                                new ByteArrayInputStream(message),
                                OutputStream.nullOutputStream(),
                                EncryptionContext.empty()))
                .isInstanceOf(Tampered.class));

        assertThat(allocated).isLessThan(4_000_000);
    }

    @Test
    void allocatesNoHeaderFieldThatOnlyWasClaimed() {
        byte[] message = HeaderBytes.right().withKeys(64, "ffff").bytes();

        long allocated = allocatedBy(
                () -> assertThatThrownBy(() -> open(new ByteArrayInputStream(message), OutputStream.nullOutputStream()))
                        .isInstanceOf(Tampered.class));

        assertThat(allocated).isLessThan(4_000_000);
    }

    private static long allocatedBy(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    /** Gives a few bytes at a time, as networks do. */
    private static final class Dripping extends FilterInputStream {

        private static final int MOST = 1000;

        Dripping(byte[] bytes) {
            super(new ByteArrayInputStream(bytes));
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return super.read(into, offset, Math.min(length, 1 + length % MOST));
        }
    }
}
