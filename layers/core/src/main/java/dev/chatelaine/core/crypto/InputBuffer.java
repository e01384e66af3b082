package dev.chatelaine.core.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * What is read, as a window over an array: the caller's own, in place, or one that a stream fills piece by piece.
 *
 * <p>Bytes that were read stay in the window until {@link #release()}. A window over a stream grows only as bytes arrive,
 * never by a length that was merely claimed. Failures of the stream come as {@link UncheckedIOException}.
 */
final class InputBuffer implements AutoCloseable {

    /** Sixteen of the usual frames with their overhead. */
    private static final int CAPACITY = (1 << 16) + (1 << 10);

    private final InputStream stream;
    private byte[] array;
    private int start;
    private int position;
    private int limit;
    private long released;

    private InputBuffer(InputStream stream, byte[] array, int limit) {
        this.stream = stream;
        this.array = array;
        this.limit = limit;
    }

    /** Reads an array in place. */
    static InputBuffer of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    /** Reads part of an array in place. */
    static InputBuffer of(byte[] bytes, int offset, int length) {
        InputBuffer buffer = new InputBuffer(null, bytes, offset + length);
        buffer.start = offset;
        buffer.position = offset;
        return buffer;
    }

    /** Reads a stream, which it does not close. */
    static InputBuffer of(InputStream stream) {
        return new InputBuffer(stream, new byte[CAPACITY], 0);
    }

    /** Whether the array is the caller's and stays as it is. */
    boolean inPlace() {
        return stream == null;
    }

    byte[] array() {
        return array;
    }

    int position() {
        return position;
    }

    /** How many bytes were read. */
    long total() {
        return released + position - start;
    }

    /** How many bytes can be read next: all of {@code wanted}, or fewer at the end. */
    int available(int wanted) {
        if (stream != null && limit - position < wanted) {
            fill(wanted);
        }
        return Math.min(wanted, limit - position);
    }

    /**
     * Makes sure that bytes can be read.
     *
     * @throws dev.chatelaine.Tampered if the message ends before
     */
    void require(int length) {
        if (available(length) < length) {
            throw Malformed.cutShort();
        }
    }

    /** The next bytes, at most {@code wanted}, which remain to be read. */
    byte[] peek(int wanted) {
        int length = available(wanted);
        return Arrays.copyOfRange(array, position, position + length);
    }

    /** The four bytes at an index of the array as a number. */
    int intAt(int index) {
        return BigEndian.intAt(array, index);
    }

    /** The eight bytes at an index of the array as a number. */
    long longAt(int index) {
        return BigEndian.longAt(array, index);
    }

    byte[] bytes(int length) {
        require(length);
        byte[] bytes = Arrays.copyOfRange(array, position, position + length);
        position += length;
        return bytes;
    }

    int unsignedShort() {
        require(Short.BYTES);
        position += Short.BYTES;
        return BigEndian.shortAt(array, position - Short.BYTES);
    }

    long unsignedInt() {
        require(Integer.BYTES);
        position += Integer.BYTES;
        return Integer.toUnsignedLong(intAt(position - Integer.BYTES));
    }

    /** The bytes read since the last release. */
    byte[] kept() {
        return Arrays.copyOfRange(array, start, position);
    }

    /** Lets go of what was read. */
    void release() {
        released += position - start;
        start = position;
    }

    /** Reads past bytes that were used in place, and lets go of them. */
    void consume(int length) {
        position += length;
        release();
    }

    private void fill(int wanted) {
        try {
            while (limit - position < wanted) {
                makeRoom(wanted);
                int count = stream.read(array, limit, array.length - limit);
                if (count < 0) {
                    return;
                }
                limit += count;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void makeRoom(int wanted) {
        if (array.length - position >= wanted && limit < array.length) {
            return;
        }
        moveToFront();
        if (limit == array.length) {
            grow(wanted);
        }
    }

    private void moveToFront() {
        System.arraycopy(array, start, array, 0, limit - start);
        position -= start;
        limit -= start;
        start = 0;
    }

    /** Doubles at most, so that a claimed length costs no more memory than twice what arrived. */
    private void grow(int wanted) {
        long needed = Math.min((long) position + wanted, 2L * array.length);
        byte[] larger = Arrays.copyOf(array, Math.toIntExact(Math.max(needed, array.length + 1L)));
        Arrays.fill(array, (byte) 0);
        array = larger;
    }

    /** Overwrites what came from a stream, which may be plaintext; an array is the caller's. */
    @Override
    public void close() {
        if (stream != null) {
            Arrays.fill(array, (byte) 0);
        }
    }
}
