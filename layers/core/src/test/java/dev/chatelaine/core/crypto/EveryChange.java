package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Tampered;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * A message and every small change of it: each must be refused as what is no message or a changed one, from memory, as a
 * stream and in parts, and nothing may come out.
 *
 * @param message the message, which fits the buffer of a stream
 * @param decryptor opens it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record EveryChange(byte[] message, MessageDecryptor decryptor) {

    /** Every single bit, changed. */
    public void ofABitIsRefused() {
        for (int bit = 0; bit < message.length * Byte.SIZE; bit++) {
            byte[] changed = message.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
            assertRefused(changed, "bit " + bit);
        }
    }

    /** Every beginning of the message. */
    public void byCuttingIsRefused() {
        for (int length = 0; length < message.length; length++) {
            assertRefused(Arrays.copyOf(message, length), "length " + length);
        }
    }

    /** Every single byte, left out. */
    public void byALostByteIsRefused() {
        for (int lost = 0; lost < message.length; lost++) {
            byte[] shorter = Arrays.copyOf(message, message.length - 1);
            System.arraycopy(message, lost + 1, shorter, lost, shorter.length - lost);
            assertRefused(shorter, "lost " + lost);
        }
    }

    /** Some bytes after the end. */
    public void byAnAddedByteIsRefused() {
        for (int value = 0; value < 256; value += 51) {
            byte[] longer = Arrays.copyOf(message, message.length + 1);
            longer[message.length] = (byte) value;
            assertRefused(longer, "added " + value);
        }
    }

    private void assertRefused(byte[] changed, String change) {
        ByteArrayOutputStream released = new ByteArrayOutputStream();

        Throwable inMemory = catchThrowable(() -> decryptor.decrypt(changed, EncryptionContext.empty()));

        assertThat(inMemory).as(change).isInstanceOfAny(Tampered.class, InvalidRequest.class);
        assertThat(catchThrowable(() ->
                        decryptor.decrypt(new ByteArrayInputStream(changed), released, EncryptionContext.empty())))
                .as(change)
                .hasSameClassAs(inMemory);
        assertThat(catchThrowable(inParts(changed, released)))
                .as(change)
                .isInstanceOfAny(Tampered.class, InvalidRequest.class);
        assertThat(released.size()).as(change).isZero();
    }

    /** The last frame first, which proves the length; then all before it. */
    private ThrowingCallable inParts(byte[] changed, ByteArrayOutputStream released) {
        return () -> {
            try (RangedMessage ranged = decryptor.open(SeekableSource.of(changed), EncryptionContext.empty())) {
                byte[] end = ranged.read(Math.max(0, ranged.length() - 1), Long.MAX_VALUE)
                        .plaintext();
                released.writeBytes(ranged.read(0, Long.MAX_VALUE).plaintext());
                released.writeBytes(end);
            }
        };
    }
}
