package dev.chatelaine.waf.log;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The plain content of a stream that is gzip, of one or several members, or plain already. Where gzip breaks off or is
 * damaged the content ends: what came before is right all the same.
 */
public final class Unzipped implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final BufferedInputStream plain;
    private boolean cutShort;

    /**
     * The content of this stream, which is closed with it.
     *
     * @throws IOException if the stream cannot be read
     */
    public Unzipped(InputStream stream) throws IOException {
        BufferedInputStream beginning = new BufferedInputStream(stream, BUFFER);
        beginning.mark(2);
        int first = beginning.read();
        int second = beginning.read();
        beginning.reset();
        boolean gzip = first == (GZIPInputStream.GZIP_MAGIC & 0xFF) && second == GZIPInputStream.GZIP_MAGIC >> 8;
        plain = gzip ? new BufferedInputStream(new Lenient(new Members(beginning)), BUFFER) : beginning;
    }

    /** The content, which can be marked and reset within 64 KiB. */
    public BufferedInputStream plain() {
        return plain;
    }

    /** Whether the content broke off before its end, as far as it was read. */
    public boolean cutShort() {
        return cutShort;
    }

    @Override
    public void close() throws IOException {
        plain.close();
    }

    /** Ends where the gzip in it breaks off. */
    private final class Lenient extends FilterInputStream {

        Lenient(Members members) {
            super(members);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (cutShort) {
                return -1;
            }
            try {
                return super.read(buffer, offset, length);
            } catch (EOFException | ZipException broken) {
                cutShort = true;
                return -1;
            }
        }
    }
}
