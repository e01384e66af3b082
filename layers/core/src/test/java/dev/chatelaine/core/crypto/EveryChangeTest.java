package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.chatelaine.Denied;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Tampered;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A small message of each suite, with every possible change of one bit, cut and addition. */
class EveryChangeTest {

    private static final int FRAME_LENGTH = 16;
    private static final byte[] PLAINTEXT = Samples.bytes(2 * FRAME_LENGTH + 5);

    private final MessageDecryptor decryptor = Samples.decryptor();

    private static byte[] message(AlgorithmSuite suite) {
        return Samples.encryptor(suite).frameLength(FRAME_LENGTH).build().encrypt(PLAINTEXT, Samples.CONTEXT);
    }

    @ParameterizedTest
    @EnumSource
    void refusesEveryFlippedBit(AlgorithmSuite suite) {
        byte[] message = message(suite);
        for (int bit = 0; bit < message.length * Byte.SIZE; bit++) {
            byte[] changed = message.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
            assertRefused(changed, "bit " + bit, namesTheKey(message, bit / Byte.SIZE));
        }
        assertThat(decryptor.decrypt(message, Samples.CONTEXT).plaintext()).isEqualTo(PLAINTEXT);
    }

    @ParameterizedTest
    @EnumSource
    void refusesEveryTruncation(AlgorithmSuite suite) {
        byte[] message = message(suite);
        for (int length = 0; length < message.length; length++) {
            assertRefused(Arrays.copyOf(message, length), "length " + length, false);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesAByteAfterTheEnd(AlgorithmSuite suite) {
        byte[] message = message(suite);
        for (int value = 0; value < 256; value += 51) {
            byte[] longer = Arrays.copyOf(message, message.length + 1);
            longer[message.length] = (byte) value;
            assertRefused(longer, "added " + value, false);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesEveryLostByte(AlgorithmSuite suite) {
        byte[] message = message(suite);
        for (int lost = 0; lost < message.length; lost++) {
            byte[] shorter = Arrays.copyOf(message, message.length - 1);
            System.arraycopy(message, lost + 1, shorter, lost, shorter.length - lost);
            assertRefused(shorter, "lost " + lost, namesTheKey(message, lost));
        }
    }

    /**
     * Whether a byte belongs to what says whose key it is. Changed there, a message cannot be told from one for somebody
     * else, and no key is asked.
     */
    private static boolean namesTheKey(byte[] message, int index) {
        Header header = new HeaderParser(Samples.ALLOW, 1, FRAME_LENGTH).parse(InputBuffer.of(message));
        EncryptedDataKey wrapped = header.wrapped().getFirst();
        int start = (header.suite().committing() ? 3 + 32 : 4 + 16)
                + 2
                + header.context().serialized().length
                + 2;
        return index >= start && index < start + wrapped.length() - wrapped.ciphertext().length - 2;
    }

    /** The whole fits the buffer of a stream, so that nothing of it was written when the refusal came. */
    private void assertRefused(byte[] message, String change, boolean namesTheKey) {
        ByteArrayOutputStream released = new ByteArrayOutputStream();

        Throwable inMemory = catchThrowable(() -> decryptor.decrypt(message, EncryptionContext.empty()));
        Throwable streamed = catchThrowable(
                () -> decryptor.decrypt(new ByteArrayInputStream(message), released, EncryptionContext.empty()));

        assertThat(inMemory).as(change).isInstanceOfAny(expected(namesTheKey));
        assertThat(streamed).as(change).hasSameClassAs(inMemory);
        assertThat(released.size()).as(change).isZero();
    }

    private static Class<?>[] expected(boolean namesTheKey) {
        return namesTheKey
                ? new Class<?>[] {Tampered.class, InvalidRequest.class, Denied.class}
                : new Class<?>[] {Tampered.class, InvalidRequest.class};
    }
}
