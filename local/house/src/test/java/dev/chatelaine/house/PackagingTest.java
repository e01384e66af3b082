package dev.chatelaine.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A function's folder and the two layers together are its class path: nothing lacks, and nothing is there twice. */
class PackagingTest {

    static Stream<Path> functions() {
        return House.functions().stream();
    }

    private static List<String> deployed(Path function) {
        return Stream.of(function.resolve("target/function/lib"), House.LIBRARIES, House.CHATELAINE)
                .flatMap(folder -> House.jars(folder).stream())
                .map(jar -> jar.getFileName().toString())
                .toList();
    }

    /** What Maven resolved, less what the managed runtime brings. */
    private static List<String> needed(Path function) throws IOException {
        Path lists = function.resolve("target/class-path");
        return Stream.of(Files.readString(lists.resolve("compile.txt")), Files.readString(lists.resolve("runtime.txt")))
                .flatMap(list -> Arrays.stream(list.strip().split(File.pathSeparator, -1)))
                .map(entry -> Path.of(entry).getFileName().toString())
                .filter(jar -> jar.endsWith(".jar") && !jar.startsWith("aws-lambda-java-core-"))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void holdsEveryJarOfTheClassPathOnceAndNoOther(Path function) throws IOException {
        List<String> deployed = deployed(function);
        List<String> needed = needed(function);

        assertThat(needed)
                .hasSizeGreaterThan(40)
                .allSatisfy(jar -> assertThat(deployed)
                        .filteredOn(file -> file.endsWith("." + jar))
                        .as(jar)
                        .hasSize(1));
        assertThat(deployed).hasSameSizeAs(needed);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void holdsNoArtifactInTwoVersions(Path function) {
        assertThat(deployed(function).stream().map(jar -> jar.replaceAll("-\\d[^-]*(-SNAPSHOT)?\\.jar$", "")))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void holdsOneHttpClient(Path function) {
        assertThat(deployed(function))
                .filteredOn(jar -> jar.matches(".*(apache-client|netty|httpclient|crt-client|url-connection-client).*"))
                .singleElement()
                .asString()
                .contains("url-connection-client");
    }
}
