package dev.chatelaine.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every copy of a SnapStart snapshot shares what is in memory when it is taken: so there must be nothing secret then. */
class SnapshotTest {

    private static List<String> findings() throws IOException, InterruptedException {
        Process probe = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Daws.region=us-east-1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SnapshotProbe.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(probe.waitFor()).as(output).isZero();
        return output.lines().filter(line -> line.matches("[A-Za-z]+=\\d+")).toList();
    }

    @Test
    void nothingRandomIsDrawnAndNoValueIsKept() throws IOException, InterruptedException {
        assertThat(findings())
                .containsExactly(
                        "drawsAtStart=0", "drawsInPriming=0", "drawsSeen=1", "cachesLiving=1", "valuesLiving=0");
    }
}
