package dev.chatelaine.core.policy.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that lists the rules names tests that are there. */
class RulesPageTest {

    private static final Path PROJECT = Path.of("..", "..");
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z]+Test)\\.([a-zA-Z0-9]+)`");

    private static Map<String, String> sources() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module : List.of("policy", "lint")) {
            try (Stream<Path> found = Files.walk(PROJECT.resolve("layers/" + module + "/src/test/java"))) {
                found.filter(file -> file.toString().endsWith("Test.java")).forEach(files::add);
            }
        }
        return files.stream()
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString().replace(".java", ""),
                        RulesPageTest::read,
                        String::concat));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyTestThatItNamesIsThere() throws IOException {
        Map<String, String> sources = sources();
        List<MatchResult> named = NAMED.matcher(Files.readString(PROJECT.resolve("docs/evaluation-rules.md")))
                .results()
                .toList();

        assertThat(named)
                .hasSizeGreaterThan(100)
                .allSatisfy(name -> assertThat(sources.getOrDefault(name.group(1), ""))
                        .as(name.group())
                        .contains("void " + name.group(2) + "("));
    }
}
