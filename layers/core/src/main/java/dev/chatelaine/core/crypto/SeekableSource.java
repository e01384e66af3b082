package dev.chatelaine.core.crypto;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;

/**
 * A message that can be read from any position: an object in S3 by ranged GETs, a file, an array. It must not change
 * while it is read.
 */
public interface SeekableSource {

    /**
     * Length of the whole in bytes.
     *
     * @throws IOException if it cannot be told
     */
    long length() throws IOException;

    /**
     * Some of the bytes; whoever asked closes the stream.
     *
     * @param position of the first byte
     * @param length how many; never beyond the end
     * @throws IOException if they cannot be read
     */
    InputStream read(long position, long length) throws IOException;

    /** The message in an array, which is not copied. */
    static SeekableSource of(byte[] message) {
        return new SeekableSource() {
            @Override
            public long length() {
                return message.length;
            }

            @Override
            public InputStream read(long position, long length) {
                return new ByteArrayInputStream(message, (int) position, (int) length);
            }
        };
    }

    /** The message in a file, which stays open. */
    static SeekableSource of(FileChannel file) {
        return new SeekableSource() {
            @Override
            public long length() throws IOException {
                return file.size();
            }

            @Override
            public InputStream read(long position, long length) {
                return new FileRange(file, position, length);
            }
        };
    }
}
