package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.chatelaine.Internal;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A source that is read in parts fails at each of its operations in turn: the failure passes on as it is, data keys are
 * wiped, nothing false came out, and the message can be read on.
 */
class BrokenSourcesTest {

    private static final int FRAME_LENGTH = 4096;
    private static final byte[] PLAINTEXT = Samples.bytes(60 * FRAME_LENGTH + 7);
    private static final int FROM = FRAME_LENGTH - 10;

    private final CountingKey key = new CountingKey(Samples.key());
    private final IOException failure = new IOException("cut");

    /** Fails at the n-th operation, or never: telling its length, beginning a read, or reading on. */
    private final class Broken implements SeekableSource {

        private final SeekableSource message;
        private int left;

        Broken(byte[] message) {
            this.message = SeekableSource.of(message);
        }

        private void step() throws IOException {
            if (--left == 0) {
                throw failure;
            }
        }

        @Override
        public long length() throws IOException {
            step();
            return message.length();
        }

        @Override
        public InputStream read(long position, long length) throws IOException {
            step();
            return new FilterInputStream(message.read(position, length)) {
                @Override
                public int read(byte[] into, int offset, int most) throws IOException {
                    step();
                    return super.read(into, offset, Math.min(most, 20_000));
                }
            };
        }
    }

    private MessageDecryptor decryptor() {
        return MessageDecryptor.builder()
                .keys(key)
                .commitmentPolicy(Samples.ALLOW)
                .acceptUnsigned()
                .build();
    }

    private static byte[] message(AlgorithmSuite suite) {
        return Samples.encryptor(suite).frameLength(FRAME_LENGTH).build().encrypt(PLAINTEXT, Samples.CONTEXT);
    }

    @ParameterizedTest
    @EnumSource
    void whileBeingOpened(AlgorithmSuite suite) {
        Broken source = new Broken(message(suite));
        int n = 0;
        do {
            source.left = ++n;
        } while (failure.equals(catchThrowable(() -> open(source))));

        assertThat(n).isGreaterThan(3);
        assertThat(key.given())
                .isNotEmpty()
                .allSatisfy(dataKey -> assertThatThrownBy(dataKey::copy).isInstanceOf(Internal.class));
    }

    private void open(Broken source) throws IOException {
        decryptor().open(source, Samples.CONTEXT).close();
    }

    @ParameterizedTest
    @EnumSource(names = {"AES_128_GCM", "AES_256_GCM_COMMIT", "AES_256_GCM_COMMIT_ECDSA_P384"})
    void whileARangeIsRead(AlgorithmSuite suite) throws IOException {
        Broken source = new Broken(message(suite));
        byte[] expected = Arrays.copyOfRange(PLAINTEXT, FROM, PLAINTEXT.length);
        try (RangedMessage message = decryptor().open(source, Samples.CONTEXT)) {
            int n = 0;
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            do {
                out.reset();
                source.left = ++n;
            } while (failure.equals(catchThrowable(() -> message.read(FROM, PLAINTEXT.length, out)))
                    && isBeginning(out.toByteArray(), expected));

            assertThat(n).isGreaterThan(10);
            assertThat(out.toByteArray()).isEqualTo(expected);
            source.left = 0;
            assertThat(message.read(0, 1).plaintext()).isEqualTo(Arrays.copyOf(PLAINTEXT, 1));
        }
    }

    private static boolean isBeginning(byte[] released, byte[] whole) {
        assertThat(released).isEqualTo(Arrays.copyOf(whole, released.length));
        return true;
    }

    @Test
    void whileARangeIsWritten() throws IOException {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw failure;
            }
        };
        try (RangedMessage message = decryptor().open(new Broken(message(Samples.UNSIGNED)), Samples.CONTEXT)) {
            assertThatThrownBy(() -> message.read(FROM, PLAINTEXT.length, full)).isSameAs(failure);
            assertThat(message.read(0, PLAINTEXT.length).plaintext()).isEqualTo(PLAINTEXT);
        }
    }
}
