package dev.chatelaine.core.crypto;

import dev.chatelaine.InvalidRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;

/**
 * Messages that come as Base64 text, as tools and pipelines often pass them on.
 *
 * <p>A message begins with byte 01 or 02, which no Base64 text does; and the Base64 of a message begins with {@code AY}
 * (format version 1), {@code AgR4} (suite 0478) or {@code AgV4} (suite 0578).
 */
public final class Base64Message {

    private static final int LONGEST_PREFIX = 4;

    private Base64Message() {}

    /** Whether these first bytes of an input, four or more, begin the Base64 of a message. */
    public static boolean isBase64(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, LONGEST_PREFIX), StandardCharsets.ISO_8859_1);
        return Stream.of("AY", "AgR4", "AgV4").anyMatch(start::startsWith);
    }

    /**
     * The message itself, whether it comes as it is or as Base64.
     *
     * @throws InvalidRequest if it begins as the Base64 of a message and is no Base64
     */
    public static byte[] decoded(byte[] input) {
        if (!isBase64(input)) {
            return input;
        }
        return decodedQuads(withoutWhitespace(input, input.length));
    }

    /**
     * As {@link #decoded(byte[])}, for a stream; reading what it returns may refuse.
     *
     * @throws IOException of the stream
     */
    public static InputStream decoded(InputStream input) throws IOException {
        byte[] head = input.readNBytes(LONGEST_PREFIX);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), input);
        return isBase64(head) ? new Base64Input(whole) : whole;
    }

    /**
     * As {@link #decoded(byte[])}, for a source that is read at any position.
     *
     * @throws InvalidRequest if it is Base64 with line breaks, in which no position is known
     * @throws IOException of the source
     */
    public static SeekableSource decoded(SeekableSource source) throws IOException {
        try (InputStream beginning = source.read(0, Math.min(LONGEST_PREFIX, source.length()))) {
            return isBase64(beginning.readNBytes(LONGEST_PREFIX)) ? Base64Source.of(source) : source;
        }
    }

    /** Line breaks and blanks are no part of the encoding. */
    static byte[] withoutWhitespace(byte[] text, int length) {
        byte[] kept = new byte[length];
        int count = 0;
        for (int i = 0; i < length; i++) {
            if (text[i] != '\n' && text[i] != '\r' && text[i] != ' ' && text[i] != '\t') {
                kept[count++] = text[i];
            }
        }
        return Arrays.copyOf(kept, count);
    }

    static byte[] decodedQuads(byte[] text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw notBase64();
        }
    }

    static InvalidRequest notBase64() {
        return new InvalidRequest(
                "The message begins as Base64 text but is no Base64: give the message as it was made, "
                        + "or its whole Base64.");
    }
}
