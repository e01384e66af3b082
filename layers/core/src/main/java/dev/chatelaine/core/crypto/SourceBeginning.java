package dev.chatelaine.core.crypto;

import java.io.IOException;
import java.io.InputStream;

/**
 * The beginning of a source, read piece by piece as far as it is asked for: the length of a header is known only at its
 * end. Pieces double, so that a long header takes few requests.
 */
final class SourceBeginning extends InputStream {

    private static final int FIRST_PIECE = 8192;

    private final SeekableSource source;
    private final long length;
    private long position;
    private long piece = FIRST_PIECE;

    SourceBeginning(SeekableSource source, long length) {
        this.source = source;
        this.length = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] out, int offset, int wanted) throws IOException {
        int count = (int) Math.min(Math.min(wanted, piece), length - position);
        if (count == 0) {
            return wanted == 0 ? 0 : -1;
        }
        try (InputStream in = source.read(position, count)) {
            int read = in.readNBytes(out, offset, count);
            position += read;
            piece *= 2;
            return read == 0 ? -1 : read;
        }
    }
}
