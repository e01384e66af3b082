package dev.chatelaine.front.kms.engine;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;

/** Published test vectors of project Wycheproof, read where the property {@code chatelaine.vectors} points. */
final class Wycheproof {

    private Wycheproof() {}

    /** One test of a file with the group that it belongs to. */
    record Case(JsonNode group, JsonNode test) {

        byte[] bytes(String name) {
            return HexFormat.of().parseHex(test.path(name).asText());
        }

        byte[] groupBytes(String name) {
            return HexFormat.of().parseHex(group.path(name).asText());
        }

        boolean valid() {
            return test.path("result").asText().equals("valid");
        }

        boolean acceptable() {
            return test.path("result").asText().equals("acceptable");
        }

        @Override
        public String toString() {
            return "test " + test.path("tcId").asInt() + " ("
                    + test.path("comment").asText() + ")";
        }
    }

    /** The cases of a file, or a skipped test that says which property is missing. */
    static List<Case> cases(String file) {
        String vectors = System.getProperty("chatelaine.vectors", "");
        String folder = vectors.isEmpty() ? System.getenv().getOrDefault("CHATELAINE_VECTORS", "") : vectors;
        assumeThat(folder)
                .as("system property chatelaine.vectors (or CHATELAINE_VECTORS) names the folder of published vectors")
                .isNotEmpty();
        return read(Path.of(folder, "wycheproof", file));
    }

    private static List<Case> read(Path file) {
        try {
            return StreamSupport.stream(
                            new ObjectMapper()
                                    .readTree(file.toFile())
                                    .path("testGroups")
                                    .spliterator(),
                            false)
                    .flatMap(group -> StreamSupport.stream(group.path("tests").spliterator(), false)
                            .map(test -> new Case(group, test)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
