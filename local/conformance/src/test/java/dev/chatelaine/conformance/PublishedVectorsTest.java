package dev.chatelaine.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything published that is at hand. */
class PublishedVectorsTest {

    private static final String PROPERTY = "chatelaine.vectors";
    private static final String VARIABLE = "CHATELAINE_VECTORS";

    @Test
    void conform() {
        Optional<String> vectors = Stream.of(
                        System.getProperty(PROPERTY, ""), System.getenv().getOrDefault(VARIABLE, ""))
                .filter(value -> !value.isEmpty())
                .findFirst();
        assumeTrue(vectors.isPresent(), "set -D" + PROPERTY + " or " + VARIABLE + " to the folder of test vectors");
        Report report = Run.of(Path.of(vectors.orElseThrow()));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        report.print(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(report.conforms())
                .as(printed.toString(StandardCharsets.UTF_8))
                .isTrue();
    }
}
