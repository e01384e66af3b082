package dev.chatelaine.commands;

import dev.chatelaine.InvalidRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that places stand for: a file for itself, a folder for the JSON files below it. */
final class Sources {

    private static final int MOST_FILES = 10_000;

    private Sources() {}

    /**
     * Lists the files, those of a folder in order of their paths. Hidden folders are passed over.
     *
     * @throws InvalidRequest when a folder cannot be read or holds too many files
     */
    static List<String> files(List<String> places) {
        return places.stream().flatMap(Sources::files).toList();
    }

    static boolean isFolder(String place) {
        return !place.equals(Source.STANDARD_INPUT) && Files.isDirectory(Path.of(place));
    }

    private static Stream<String> files(String place) {
        return isFolder(place) ? below(Path.of(place)).stream() : Stream.of(place);
    }

    private static List<String> below(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<String> files = all.filter(Sources::isJson)
                    .filter(file -> !isHidden(folder.relativize(file)))
                    .map(Path::toString)
                    .sorted()
                    .limit(MOST_FILES + 1L)
                    .toList();
            if (files.size() > MOST_FILES) {
                throw new InvalidRequest(folder + ": holds more than " + MOST_FILES + " JSON files: name fewer.");
            }
            return files;
        } catch (IOException | UncheckedIOException unreadable) {
            throw new InvalidRequest(folder + ": cannot be read: see whether all below it is yours to read.");
        }
    }

    private static boolean isJson(Path file) {
        return file.toString().endsWith(".json") && Files.isRegularFile(file);
    }

    private static boolean isHidden(Path file) {
        return Stream.iterate(file, part -> part != null, Path::getParent)
                .anyMatch(part -> part.getFileName().toString().startsWith("."));
    }
}
