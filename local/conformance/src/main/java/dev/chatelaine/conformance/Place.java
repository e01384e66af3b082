package dev.chatelaine.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder of a file system, or of a zip file, against which a manifest's URIs are resolved.
 *
 * @param folder the folder in which the manifest lies
 */
record Place(Path folder) {

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

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
