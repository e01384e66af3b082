package dev.chatelaine.core.crypto;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * What is written, as room in an array: one of exactly the right size, or one that is emptied into a stream when full.
 * Failures of the stream come as {@link UncheckedIOException}.
 */
final class OutputBuffer implements AutoCloseable {

    private static final int CAPACITY = (1 << 16) + (1 << 10);

    private final OutputStream stream;
    private byte[] array;
    private int position;
    private long flushed;

    private OutputBuffer(OutputStream stream, byte[] array) {
        this.stream = stream;
        this.array = array;
    }

    /** Writes into an array, which must be long enough. */
    static OutputBuffer of(byte[] target) {
        return of(target, 0);
    }

    /** Writes into an array from an index on; it must be long enough. */
    static OutputBuffer of(byte[] target, int position) {
        OutputBuffer buffer = new OutputBuffer(null, target);
        buffer.position = position;
        return buffer;
    }

    /** Writes to a stream, which it does not close. */
    static OutputBuffer of(OutputStream stream) {
        return new OutputBuffer(stream, new byte[CAPACITY]);
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

    /** How many bytes were written. */
    long total() {
        return flushed + position;
    }

    /** Makes room at {@link #position()} for so many bytes. */
    void reserve(int length) {
        if (stream != null && array.length - position < length) {
            flush();
            if (array.length < length) {
                close();
                array = new byte[length];
            }
        }
    }

    /** Counts bytes that were put into the room. */
    void advance(int length) {
        position += length;
    }

    void write(byte[] bytes) {
        reserve(bytes.length);
        System.arraycopy(bytes, 0, array, position, bytes.length);
        advance(bytes.length);
    }

    /** Empties the room into the stream, if there is one. */
    void flush() {
        if (stream != null) {
            int length = position;
            position = 0;
            send(array, 0, length);
        }
    }

    /** Writes from another array: what the room does not hold goes straight to the stream, after what is in the room. */
    void writeThrough(byte[] bytes, int offset, int length) {
        if (length <= array.length - position) {
            System.arraycopy(bytes, offset, array, position, length);
            advance(length);
        } else {
            flush();
            send(bytes, offset, length);
        }
    }

    private void send(byte[] bytes, int offset, int length) {
        try {
            stream.write(bytes, offset, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        flushed += length;
    }

    /** Overwrites what went to a stream, which may be plaintext; an array is the caller's. */
    @Override
    public void close() {
        if (stream != null) {
            Arrays.fill(array, (byte) 0);
        }
    }
}
