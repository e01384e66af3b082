package dev.chatelaine.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where things are in the project. */
final class House {

    /** The project's folder. */
    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    /** The layer of third-party jars, as it is deployed. */
    static final Path LIBRARIES = ROOT.resolve("layers/libraries/target/layer/java/lib");

    /** The layer of our own jars, as it is deployed. */
    static final Path CHATELAINE = ROOT.resolve("layers/chatelaine/target/layer/java/lib");

    private House() {}

    /** The functions' modules. */
    static List<Path> functions() {
        return children(ROOT.resolve("functions"), path -> Files.exists(path.resolve("src/main/java")));
    }

    /** The jars of a folder, sorted by name as Lambda does. */
    static List<Path> jars(Path folder) {
        return children(folder, path -> path.toString().endsWith(".jar"));
    }

    /** Our sources that are deployed. */
    static List<Path> mainSources() {
        return Stream.concat(
                        functions().stream(),
                        children(ROOT.resolve("layers"), path -> Files.exists(path.resolve("src/main/java"))).stream())
                .flatMap(module -> walk(module.resolve("src/main/java")))
                .filter(path -> path.toString().endsWith(".java"))
                .toList();
    }

    private static List<Path> children(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(wanted).sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
