package dev.chatelaine.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {

    private static final String OUTPUT = "\"result\": {\"output\": {\"plaintext\": \"file://plain\"}}";

    @TempDir
    Path top;

    private Path vectors;

    @BeforeEach
    void makeVectors() throws IOException {
        vectors = Files.createDirectories(top.resolve("some/where"));
        Samples.in(vectors).test("unsigned", OUTPUT);
    }

    private static void zip(Path zip, Path folder) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Path file : Roots.files(folder, file -> !file.equals(zip))) {
                out.putNextEntry(new ZipEntry("inner/" + folder.relativize(file)));
                out.write(Files.readAllBytes(file));
            }
        }
    }

    private static List<String> printed(Path path) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Run.of(path).print(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void findsManifestsWhereverTheyLie() {
        assertThat(Run.of(top).total()).isEqualTo(new Tally(1, 0, 0));
    }

    @Test
    void readsNoFileThatMemoryDoesNotHold() throws IOException {
        try (RandomAccessFile plain =
                new RandomAccessFile(vectors.resolve("plain").toFile(), "rw")) {
            plain.setLength(3L << 30);
        }

        assertThat(printed(top)).anyMatch(line -> line.contains("The file plain has more than 268435456 bytes"));
        assertThat(Run.of(top).total()).isEqualTo(new Tally(0, 1, 0));
    }

    @Test
    void readsAZipAndAZipWithinAZip() throws IOException {
        Path outside = Files.createTempDirectory(top.getParent(), "zips");
        Path inner = outside.resolve("inner.zip");
        Path outer = outside.resolve("outer.zip");
        zip(inner, vectors);
        zip(outer, outside);

        assertThat(Run.of(inner).total()).isEqualTo(new Tally(1, 0, 0));
        assertThat(Run.of(outer).total()).isEqualTo(new Tally(1, 0, 0));
        assertThat(Run.of(outside).total()).isEqualTo(new Tally(2, 0, 0));
    }

    @Test
    void refusesZipsThatAreNestedWithoutEnd() throws IOException {
        Path outside = Files.createTempDirectory(top.getParent(), "zips");
        zip(outside.resolve("0.zip"), vectors);
        for (int i = 0; i < 10; i++) {
            Path folder = Files.createDirectories(outside.resolve("nest" + i));
            Files.move(outside.resolve(i + ".zip"), folder.resolve("inner.zip"));
            zip(outside.resolve((i + 1) + ".zip"), folder);
        }

        assertThatThrownBy(() -> Run.of(outside.resolve("10.zip")))
                .isInstanceOf(Unclear.class)
                .hasMessageContaining("8 deep");
    }

    @Test
    void followsALinkToTheFolder() throws IOException {
        Path link = Files.createSymbolicLink(top.resolve("link"), vectors);

        assertThat(Run.of(link).total()).isEqualTo(new Tally(1, 0, 0));
    }

    @Test
    void passesOverWhatMacOsPutsBesideFiles() throws IOException {
        Files.writeString(vectors.resolve("._decrypt-manifest.json"), "no JSON");

        assertThat(Run.of(top).total()).isEqualTo(new Tally(1, 0, 0));
    }

    @Test
    void printsCountsBySuiteAndKeyAndEndsWithTheSum() {
        assertThat(printed(top))
                .anyMatch(line -> line.matches("0478 +1 +0 +0"))
                .anyMatch(line -> line.matches("raw aes aes +1 +0 +0"))
                .last()
                .isEqualTo("1 passed, 0 failed");
    }

    @Test
    void printsWhatWasSkippedAndWhy() {
        Samples samples = Samples.in(vectors);
        samples.write("kms", Samples.underKms());
        samples.manifest(1, """
                {"ciphertext": "file://kms", "plaintext": "file://plain",
                 "master-keys": [{"type": "aws-kms", "key": "kms"}]}""");

        assertThat(printed(top))
                .contains("skipped 1 aws-kms: needs AWS KMS; the header was read")
                .endsWith("0 passed, 0 failed");
    }

    @Test
    void doesNotConformByHavingNothingToDo() throws IOException {
        assertThat(Run.of(top).conforms()).isTrue();
        assertThat(Run.of(Files.createDirectory(top.resolve("empty"))).conforms())
                .isFalse();
    }

    @Test
    void passesOverManifestsThatAreNotForReading() {
        Samples.in(vectors).write("encrypt.json", "{\"manifest\": {\"type\": \"awses-encrypt\", \"version\": 5}}");
        Samples.in(vectors).write("other.json", "[1, 2]");

        assertThat(Run.of(top).total()).isEqualTo(new Tally(1, 0, 0));
    }

    @Test
    void failsAFileThatIsBroken() {
        Samples.in(vectors).write("broken.json", "{");

        assertThat(Run.of(top).total()).isEqualTo(new Tally(1, 1, 0));
    }

    @Test
    void refusesWhatIsNeitherFolderNorZip() {
        assertThatThrownBy(() -> Run.of(top.resolve("gone"))).isInstanceOf(Unclear.class);
        assertThatThrownBy(() -> Run.of(vectors.resolve("plain"))).isInstanceOf(Unclear.class);
    }

    @Test
    void refusesAZipThatIsBroken() throws IOException {
        Path zip = Files.write(top.resolve("broken.zip"), new byte[] {'P', 'K', 0, 0});

        assertThatThrownBy(() -> Run.of(zip)).isInstanceOf(Unclear.class).hasMessageContaining("cannot be read");
    }
}
