package dev.chatelaine.core.crypto;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Published test vectors, which lie outside the project. */
public final class Vectors {

    private static final String PROPERTY = "chatelaine.vectors";
    private static final String VARIABLE = "CHATELAINE_VECTORS";

    private Vectors() {}

    /** The folder of the vectors, where it is given. */
    static Optional<String> root() {
        return Stream.of(System.getProperty(PROPERTY, ""), System.getenv().getOrDefault(VARIABLE, ""))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** A file of the vectors; a test without them is skipped. */
    public static Path file(String path) {
        Optional<String> root = root();
        assumeTrue(root.isPresent(), "set -D" + PROPERTY + " or " + VARIABLE + " to the folder of test vectors");
        return Path.of(root.orElseThrow(), path);
    }

    /** The bytes of a file. */
    public static byte[] bytes(String path) {
        try {
            return Files.readAllBytes(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file as JSON. */
    public static JsonNode json(String path) {
        try {
            return new ObjectMapper().readTree(bytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The elements of an array, or the values of an object. */
    public static Stream<JsonNode> each(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
