package dev.chatelaine.waf.log;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The members of a gzip file, one after another, as one stream. The JDK's own stream calls itself for each empty member,
 * so that enough of them end it, and takes what follows the last member for nothing, also where that is a member cut short.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1952">RFC 1952</a>
 */
final class Members extends InputStream {

    private static final int BUFFER = 1 << 16;
    private static final int ID1 = 0x1F;
    private static final int ID2 = 0x8B;
    private static final int DEFLATE = 8;
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int TIME_AND_SYSTEM = 6;

    private final InputStream zipped;
    private final byte[] buffer = new byte[BUFFER];
    private final Inflater inflater = new Inflater(true);
    private final CRC32 check = new CRC32();
    private int next;
    private int filled;
    private boolean inMember;

    Members(InputStream zipped) {
        this.zipped = zipped;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /**
     * Reads on.
     *
     * @throws EOFException if a member breaks off
     * @throws ZipException if what comes is no member, or a damaged one
     */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        while (inMember || begin()) {
            int count = inflate(into, offset, length);
            if (count > 0 || length == 0) {
                return count;
            }
            end();
        }
        return -1;
    }

    /** Reads a member's header; there is none where the file ends. */
    private boolean begin() throws IOException {
        if (next == filled && !fill()) {
            return false;
        }
        require(octet() == ID1 && octet() == ID2 && octet() == DEFLATE);
        int flags = octet();
        skip(TIME_AND_SYSTEM);
        if ((flags & EXTRA) != 0) {
            skip(number(2));
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        skip((flags & HEADER_CRC) != 0 ? 2 : 0);
        inflater.setInput(buffer, next, filled - next);
        inMember = true;
        return true;
    }

    /** Zero at the member's end. */
    private int inflate(byte[] into, int offset, int length) throws IOException {
        try {
            int count = inflater.inflate(into, offset, length);
            while (count == 0 && length > 0 && !inflater.finished()) {
                require(!inflater.needsDictionary());
                if (!fill()) {
                    throw new EOFException();
                }
                inflater.setInput(buffer, 0, filled);
                count = inflater.inflate(into, offset, length);
            }
            check.update(into, offset, count);
            return count;
        } catch (DataFormatException damaged) {
            throw new ZipException();
        }
    }

    /** Compares the member with its own check and length. */
    private void end() throws IOException {
        next = filled - inflater.getRemaining();
        require(number(4) == (int) check.getValue() && number(4) == (int) inflater.getBytesWritten());
        inflater.reset();
        check.reset();
        inMember = false;
    }

    private static void require(boolean holds) throws ZipException {
        if (!holds) {
            throw new ZipException();
        }
    }

    private boolean fill() throws IOException {
        next = 0;
        filled = Math.max(0, zipped.read(buffer, 0, BUFFER));
        return filled > 0;
    }

    private int octet() throws IOException {
        if (next == filled && !fill()) {
            throw new EOFException();
        }
        return buffer[next++] & 0xFF;
    }

    private int number(int bytes) throws IOException {
        int number = 0;
        for (int i = 0; i < bytes; i++) {
            number |= octet() << (8 * i);
        }
        return number;
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            octet();
        }
    }

    private void skipText() throws IOException {
        int read = octet();
        while (read != 0) {
            read = octet();
        }
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        zipped.close();
    }
}
