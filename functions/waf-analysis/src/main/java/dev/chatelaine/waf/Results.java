package dev.chatelaine.waf;

import dev.chatelaine.Conflict;
import dev.chatelaine.NotFound;
import dev.chatelaine.aws.MediaType;
import dev.chatelaine.aws.ObjectSink;
import dev.chatelaine.aws.ObjectSource;
import dev.chatelaine.aws.Objects;
import dev.chatelaine.aws.S3Place;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** What the functions write: each object under a name made from what it holds or is made of, and therefore once. */
final class Results {

    private static final int ID_BYTES = 16;

    private Results() {}

    /** Writes an object. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes an object unless it is there: its name tells that it is the same. */
    static void once(Objects objects, S3Place place, MediaType type, Content content) throws IOException {
        try {
            write(objects, place, false, type, content);
        } catch (Conflict conflict) {
            requireThere(objects, place, conflict);
        }
    }

    /**
     * Of a second delivery of the same event nothing is left to do. But S3 also says so of two that write at once, of
     * which the other may yet fail.
     */
    private static void requireThere(Objects objects, S3Place place, Conflict conflict) throws IOException {
        try (ObjectSource there = objects.open(place)) {
            there.version();
        } catch (NotFound absent) {
            throw conflict;
        }
    }

    /** Writes an object. */
    static void write(Objects objects, S3Place place, boolean overwrite, MediaType type, Content content)
            throws IOException {
        try (ObjectSink sink = objects.create(place, overwrite, type)) {
            content.writeTo(sink);
            sink.commit();
        }
    }

    /** An id of 32 hexadecimal digits. */
    static String id(byte[] of) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(of), 0, ID_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The id of one version of an object. */
    static String id(S3Place place, String version) {
        return id(String.join("\n", place.bucket(), place.key(), version).getBytes(StandardCharsets.UTF_8));
    }

    /** A place under a prefix. */
    static S3Place under(S3Place prefix, String name) {
        return new S3Place(prefix.bucket(), prefix.key() + name, Optional.empty());
    }
}
