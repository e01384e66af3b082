package dev.chatelaine.commands;

import dev.chatelaine.InvalidRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A text that a command reads.
 *
 * @param name the path as it was given, or {@code stdin}
 * @param text the text, without a byte order mark
 */
record Source(String name, String text) {

    /** What stands for standard input. */
    static final String STANDARD_INPUT = "-";

    private static final int MOST_BYTES = 1 << 20;

    /**
     * Reads a file, or standard input.
     *
     * @throws InvalidRequest naming the file, when it is not there, too long or not UTF-8
     */
    static Source read(String place, InputStream in) {
        if (place.equals(STANDARD_INPUT)) {
            return new Source("stdin", text("stdin", in));
        }
        try (InputStream file = Files.newInputStream(Path.of(place))) {
            return new Source(place, text(place, file));
        } catch (NoSuchFileException absent) {
            throw new InvalidRequest(place + ": is not there: name a file, or - for standard input.");
        } catch (IOException | java.nio.file.InvalidPathException unreadable) {
            throw new InvalidRequest(place + ": cannot be read: see whether it is a file, and yours to read.");
        }
    }

    private static String text(String name, InputStream in) {
        try {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new InvalidRequest(name + ": is longer than " + MOST_BYTES + " bytes: this is no policy.");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException binary) {
            throw new InvalidRequest(name + ": is not UTF-8 text: save it as such.");
        } catch (IOException unreadable) {
            throw new InvalidRequest(name + ": cannot be read: see whether it is a file, and yours to read.");
        }
    }
}
