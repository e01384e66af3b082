package dev.chatelaine.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The test events of one folder, and what each must be answered with.
 *
 * @param folder the folder's name under {@code events} and {@code expected}
 */
record Events(String folder) {

    List<String> names() {
        return names(LocalCloud.project().resolve("events").resolve(folder));
    }

    List<String> expectedNames() {
        return names(expected());
    }

    Path event(String name) {
        return LocalCloud.project().resolve("events").resolve(folder).resolve(name);
    }

    Expectation expectation(String name) {
        return new Expectation(LocalCloud.read(expected().resolve(name)));
    }

    private Path expected() {
        return Path.of("src/test/resources/expected").resolve(folder);
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
