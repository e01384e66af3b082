package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Internal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A stream fails at each of its reads and writes in turn: the failure passes on as it is, data keys are wiped, nothing false
 * came out, and the same object goes on.
 */
class BrokenStreamsTest {

    private static final byte[] PLAINTEXT = Samples.bytes(400_000);
    private static final int READ_AT_ONCE = 20_000;

    private final Tracking key = new Tracking();

    /** Keeps the data keys that pass through it. */
    private static final class Tracking implements WrappingKey {

        private final RawAesKey key = Samples.key();
        private final List<DataKey> seen = new ArrayList<>();

        @Override
        public String name() {
            return key.name();
        }

        @Override
        public EncryptedDataKey wrap(DataKey dataKey, AlgorithmSuite suite, EncryptionContext context) {
            seen.add(dataKey);
            return key.wrap(dataKey, suite, context);
        }

        @Override
        public Optional<DataKey> unwrap(EncryptedDataKey wrapped, AlgorithmSuite suite, EncryptionContext context) {
            Optional<DataKey> unwrapped = key.unwrap(wrapped, suite, context);
            unwrapped.ifPresent(seen::add);
            return unwrapped;
        }
    }

    /** Fails at the n-th read, and counts them. */
    static final class BrokenInput extends FilterInputStream {

        private final IOException failure;
        private int left;

        BrokenInput(byte[] bytes, int n, IOException failure) {
            super(new ByteArrayInputStream(bytes));
            this.left = n;
            this.failure = failure;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (--left == 0) {
                throw failure;
            }
            return super.read(into, offset, Math.min(length, READ_AT_ONCE));
        }
    }

    /** Fails at the n-th write, after half of it. */
    static final class BrokenOutput extends FilterOutputStream {

        private final IOException failure;
        private int left;

        BrokenOutput(ByteArrayOutputStream out, int n, IOException failure) {
            super(out);
            this.left = n;
            this.failure = failure;
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            boolean fails = --left == 0;
            out.write(from, offset, fails ? length / 2 : length);
            if (fails) {
                throw failure;
            }
        }
    }

    private MessageEncryptor encryptor(AlgorithmSuite suite, Way way) {
        return MessageEncryptor.builder()
                .keys(key)
                .commitmentPolicy(Samples.policy(suite))
                .suite(suite)
                .threads(way.threads)
                .build();
    }

    private MessageDecryptor decryptor(Way way) {
        return MessageDecryptor.builder()
                .keys(key)
                .commitmentPolicy(Samples.ALLOW)
                .threads(way.threads)
                .build();
    }

    /** How streams are given. */
    enum Way {
        ON_ONE_THREAD(1),
        ON_TWO_THREADS(2),
        BY_CHANNELS(1);

        private final int threads;

        Way(int threads) {
            this.threads = threads;
        }

        Operation seal(MessageEncryptor encryptor) {
            return this == BY_CHANNELS
                    ? (in, out) -> encryptor.encrypt(Channels.newChannel(in), Channels.newChannel(out), Samples.CONTEXT)
                    : (in, out) -> encryptor.encrypt(in, out, Samples.CONTEXT);
        }

        Operation open(MessageDecryptor decryptor) {
            return this == BY_CHANNELS
                    ? (in, out) -> decryptor.decrypt(Channels.newChannel(in), Channels.newChannel(out), Samples.CONTEXT)
                    : (in, out) -> decryptor.decrypt(in, out, Samples.CONTEXT);
        }
    }

    static Stream<Arguments> ways() {
        return Stream.of(AlgorithmSuite.values())
                .flatMap(suite -> Stream.of(Way.values()).map(way -> Arguments.of(suite, way)));
    }

    /** Something that reads one stream and writes another. */
    interface Operation {

        void run(BrokenInput in, BrokenOutput out) throws IOException;
    }

    /** How often it failed, until it no more did. */
    private int failures(byte[] input, boolean reading, Operation operation, byte[] expectedBeginning) {
        int n = 0;
        boolean failed = true;
        while (failed) {
            n++;
            failed = fails(input, reading ? n : 0, reading ? 0 : n, operation, expectedBeginning);
        }
        return n - 1;
    }

    private boolean fails(byte[] input, int read, int write, Operation operation, byte[] expectedBeginning) {
        IOException failure = new IOException("at " + read + "/" + write);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean failed = false;
        try {
            operation.run(new BrokenInput(input, read, failure), new BrokenOutput(out, write, failure));
        } catch (IOException e) {
            assertThat(e).isSameAs(failure);
            failed = true;
        }
        byte[] released = out.toByteArray();
        if (expectedBeginning.length > 0) {
            assertThat(released).isEqualTo(Arrays.copyOf(expectedBeginning, released.length));
        }
        assertThat(failed || !key.seen.isEmpty()).isTrue();
        assertThat(key.seen)
                .allSatisfy(dataKey -> assertThatThrownBy(dataKey::copy).isInstanceOf(Internal.class));
        key.seen.clear();
        return failed;
    }

    @ParameterizedTest
    @MethodSource("ways")
    void whileSealing(AlgorithmSuite suite, Way way) {
        Operation seal = way.seal(encryptor(suite, way));

        assertThat(failures(PLAINTEXT, true, seal, new byte[0])).isGreaterThan(PLAINTEXT.length / READ_AT_ONCE);
        assertThat(failures(PLAINTEXT, false, seal, new byte[0])).isGreaterThan(2);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void whileOpening(AlgorithmSuite suite, Way way) {
        byte[] message = encryptor(suite, Way.ON_ONE_THREAD).encrypt(PLAINTEXT, Samples.CONTEXT);
        Operation open = way.open(decryptor(way));

        assertThat(failures(message, false, open, PLAINTEXT)).isGreaterThan(2);
        assertThat(failures(message, true, open, PLAINTEXT)).isGreaterThan(PLAINTEXT.length / READ_AT_ONCE);
    }
}
