package dev.chatelaine.core.crypto;

import dev.chatelaine.InvalidRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A message that is stored as Base64 text without line breaks, read at any position: four characters stand for three
 * bytes, so the place of each is known.
 *
 * @param text the Base64
 * @param length of the message in bytes
 */
record Base64Source(SeekableSource text, long length) implements SeekableSource {

    private static final int QUAD = 4;
    private static final int TRIPLE = 3;

    /** Longer than the lines of any tool that breaks lines. */
    private static final int HEAD = 1024;

    static SeekableSource of(SeekableSource text) throws IOException {
        long length = text.length();
        byte[] head = bytes(text, 0, Math.min(HEAD, length));
        if (length % QUAD != 0 || Base64Message.withoutWhitespace(head, head.length).length < head.length) {
            throw new InvalidRequest(
                    "The message is stored as Base64 in lines, of which no part can be opened alone: open"
                            + " the whole, or store the message as it was made.");
        }
        byte[] last = Base64Message.decodedQuads(bytes(text, length - QUAD, QUAD));
        return new Base64Source(text, (length / QUAD - 1) * TRIPLE + last.length);
    }

    private static byte[] bytes(SeekableSource source, long position, long count) throws IOException {
        try (InputStream stream = source.read(position, count)) {
            return stream.readNBytes((int) count);
        }
    }

    @Override
    public InputStream read(long position, long count) throws IOException {
        long first = position / TRIPLE;
        long end = (position + count + TRIPLE - 1) / TRIPLE;
        InputStream bytes = new Base64Input(text.read(first * QUAD, (end - first) * QUAD));
        bytes.skipNBytes(position - first * TRIPLE);
        return new First(bytes, count);
    }

    /** The first bytes of a stream. */
    private static final class First extends FilterInputStream {

        private long left;

        First(InputStream in, long count) {
            super(in);
            this.left = count;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left == 0 && length > 0) {
                return -1;
            }
            int count = in.read(buffer, offset, (int) Math.min(left, length));
            left -= Math.max(0, count);
            return count;
        }
    }
}
