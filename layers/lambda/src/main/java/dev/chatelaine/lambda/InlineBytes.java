package dev.chatelaine.lambda;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;

/**
 * Collects bytes that an answer is to carry inline, as base64, and refuses as soon as the answer would be too long. The
 * bytes may be secret: they are wiped when this is closed, and where it grows.
 */
public final class InlineBytes extends OutputStream {

    /** The most bytes whose base64 fits in an answer. */
    private static final int MOST_BYTES = Payloads.MOST_BYTES / 4 * 3;

    private byte[] buffer = new byte[1 << 12];
    private int count;

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        makeRoom(length);
        System.arraycopy(bytes, offset, buffer, count, length);
        count += length;
    }

    private void makeRoom(int more) {
        if (more > MOST_BYTES - count) {
            throw Payloads.tooLong();
        }
        if (count + more > buffer.length) {
            byte[] old = buffer;
            buffer = Arrays.copyOf(old, Math.max(2 * old.length, count + more));
            Arrays.fill(old, (byte) 0);
        }
    }

    /** What was collected, in a copy of its own. */
    public SecretBytes collected() {
        return SecretBytes.owning(Arrays.copyOf(buffer, count));
    }

    @Override
    public void close() {
        Arrays.fill(buffer, (byte) 0);
    }
}
