package dev.chatelaine.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder of a file system, or of a zip file, against which a manifest's URIs are resolved.
 *
 * @param folder the folder in which the manifest lies
 */
record Place(Path folder) {

    private static final int MOST_BYTES = 1 << 28;
    private static final String SCHEME = "file://";

    /**
     * What a URI names.
     *
     * @throws Unclear if it is no {@code file://} URI of a file at or under the manifest's folder
     */
    Path resolve(Member uri) {
        String text = uri.text();
        if (!text.startsWith(SCHEME)) {
            throw uri.refused("is no URI that begins with " + SCHEME);
        }
        Path path = folder.resolve(text.substring(SCHEME.length())).normalize();
        if (!path.startsWith(folder.normalize()) || !Files.isRegularFile(path)) {
            throw uri.refused("names a file that is not there");
        }
        return path;
    }

    /**
     * A file's bytes, of which a test needs several copies in memory.
     *
     * @throws Unclear if there are more than {@value #MOST_BYTES}; a zip file may say less than it holds
     */
    static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            requireAtMost(Files.size(file), file);
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            requireAtMost(bytes.length, file);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireAtMost(long length, Path file) {
        if (length > MOST_BYTES) {
            throw new Unclear("The file " + file.getFileName() + " has more than " + MOST_BYTES
                    + " bytes: open it with the library itself.");
        }
    }
}
