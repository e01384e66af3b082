package dev.chatelaine.lambda;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Text of a request as bytes; what is passed through on the way is wiped. */
final class Texts {

    private static final int QUAD = 4;
    private static final int TRIPLE = 3;
    private static final int MOST_BYTES_PER_CHAR = 3;

    private Texts() {}

    /** The text in UTF-8; empty if it is not well-formed Unicode (a lone surrogate). */
    static Optional<byte[]> utf8(char[] text) {
        byte[] room = new byte[text.length * MOST_BYTES_PER_CHAR];
        ByteBuffer encoded = ByteBuffer.wrap(room);
        try {
            CoderResult result = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text), encoded, true);
            return result.isError() ? Optional.empty() : Optional.of(Arrays.copyOf(room, encoded.position()));
        } finally {
            Arrays.fill(room, (byte) 0);
        }
    }

    /** The bytes that base64 text (RFC 4648, section 4) stands for; empty if it is none, or lacks its padding. */
    static Optional<byte[]> base64(char[] text) {
        return text.length % QUAD == 0 ? decoded(text) : Optional.empty();
    }

    private static Optional<byte[]> decoded(char[] text) {
        byte[] ascii = new byte[text.length];
        try {
            for (int i = 0; i < text.length; i++) {
                ascii[i] = (byte) (text[i] < 0x80 ? text[i] : '!');
            }
            return Optional.of(Base64.getDecoder().decode(ascii));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        } finally {
            Arrays.fill(ascii, (byte) 0);
        }
    }

    /** The most bytes that base64 text of this length may stand for, less padding. */
    static long decodedLength(char[] text) {
        int padding = text.length > 1 && text[text.length - 1] == '=' ? (text[text.length - 2] == '=' ? 2 : 1) : 0;
        return (long) (text.length - padding) * TRIPLE / QUAD;
    }
}
