package dev.chatelaine.lambda;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Collects bytes that an answer is to carry inline, as base64, and refuses as soon as the answer would be too long. The
 * bytes may be secret: they are wiped when this is closed.
 */
public final class InlineBytes extends ByteArrayOutputStream {

    /** The most bytes whose base64 fits in an answer. */
    private static final int MOST_BYTES = Payloads.MOST_BYTES / 4 * 3;

    @Override
    public synchronized void write(int value) {
        requireRoom(1);
        super.write(value);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        requireRoom(length);
        super.write(bytes, offset, length);
    }

    private void requireRoom(int more) {
        if (count > MOST_BYTES - more) {
            throw Payloads.tooLong();
        }
    }

    /** What was collected, in a copy of its own. */
    public synchronized SecretBytes collected() {
        return SecretBytes.owning(toByteArray());
    }

    @Override
    public synchronized void close() {
        Arrays.fill(buf, (byte) 0);
    }
}
