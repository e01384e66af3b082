package dev.chatelaine.core.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;

/** Decodes a stream of Base64 text in pieces; strict, but for white space. */
final class Base64Input extends InputStream {

    private static final int PIECE = 1 << 16;
    private static final int QUAD = 4;

    private final InputStream text;

    /** Characters read and not yet decoded, at most four. */
    private byte[] rest = {};

    private byte[] decoded = {};
    private int position;
    private boolean ended;

    Base64Input(InputStream text) {
        this.text = text;
    }

    @Override
    public int read() throws IOException {
        return fill() ? decoded[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] out, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, out.length);
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, decoded.length - position);
        System.arraycopy(decoded, position, out, offset, count);
        position += count;
        return count;
    }

    private boolean fill() throws IOException {
        while (position == decoded.length && !ended) {
            decodePiece();
        }
        return position < decoded.length;
    }

    /** The last characters wait for the next piece, so that padding, which ends the text, is decoded at its end only. */
    private void decodePiece() throws IOException {
        byte[] piece = text.readNBytes(PIECE);
        ended = piece.length < PIECE;
        byte[] characters = joined(rest, Base64Message.withoutWhitespace(piece, piece.length));
        int whole = ended ? characters.length : Math.max(0, characters.length - 1) / QUAD * QUAD;
        rest = Arrays.copyOfRange(characters, whole, characters.length);
        requirePaddingAtEndOnly(characters, whole);
        decoded = Base64Message.decodedQuads(Arrays.copyOf(characters, whole));
        position = 0;
    }

    /** Within a piece the decoder sees to it; but it would take padding at the end of a piece that is not the last. */
    private void requirePaddingAtEndOnly(byte[] characters, int whole) {
        if (!ended && whole > 0 && characters[whole - 1] == '=') {
            throw Base64Message.notBase64();
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
