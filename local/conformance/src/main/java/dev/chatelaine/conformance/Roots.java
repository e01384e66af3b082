package dev.chatelaine.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A folder or zip file with all zip files within it, and within these to a depth, opened as folders; closing it closes
 * them.
 */
final class Roots implements AutoCloseable {

    /**
     * A tree of files.
     *
     * @param label how to name it
     * @param folder its top
     */
    record Root(String label, Path folder) {}

    /** Published vectors nest once; a zip file can be made that holds itself. */
    private static final int DEEPEST = 8;

    private final List<FileSystem> opened = new ArrayList<>();
    private final List<Root> all = new ArrayList<>();

    private Roots() {}

    /**
     * Opens what lies at a path.
     *
     * @throws Unclear if there is neither a folder nor a zip file, or zip files are nested too deep
     */
    static Roots of(Path start) {
        if (!Files.isDirectory(start) && !isZip(start)) {
            throw new Unclear("There is no folder or zip file of this name: give one that holds test vectors.");
        }
        Roots roots = new Roots();
        try {
            roots.add(
                    real(start),
                    start.toAbsolutePath().normalize().getFileName().toString(),
                    0);
        } catch (RuntimeException broken) {
            roots.close();
            throw broken;
        }
        return roots;
    }

    /** A link to a folder is not walked through, so its target is. */
    private static Path real(Path start) {
        try {
            return start.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Root> all() {
        return List.copyOf(all);
    }

    private void add(Path start, String label, int depth) {
        if (depth > DEEPEST) {
            throw new Unclear("Zip files lie in zip files more than " + DEEPEST + " deep: unpack them first.");
        }
        Path folder = Files.isDirectory(start) ? start : unzipped(start);
        all.add(new Root(label, folder));
        for (Path zip : files(folder, Roots::isZip)) {
            add(zip, label + "/" + folder.relativize(zip), depth + 1);
        }
    }

    private Path unzipped(Path zip) {
        try {
            FileSystem files = FileSystems.newFileSystem(zip);
            opened.add(files);
            return files.getPath("/");
        } catch (IOException e) {
            throw new Unclear("A zip file of the test vectors cannot be read: fetch it again.");
        }
    }

    private static boolean isZip(Path path) {
        return Files.isRegularFile(path) && path.getFileName().toString().endsWith(".zip");
    }

    /** The files under a folder that are as wanted, sorted; without what macOS puts beside files into zip files. */
    static List<Path> files(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("._"))
                    .filter(wanted)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        for (FileSystem files : opened.reversed()) {
            try {
                files.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
