package dev.chatelaine.waf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every figure of the answer, beside an independent count in Python. */
class OracleTest {

    private static final Path COUNTER = Path.of("../../local/show/wafcount.py");
    private static final List<String> RANKINGS =
            List.of("clientIp", "uri", "country", "ja3", "ja4", "userAgent", "host", "method", "label");

    private static final List<String> FIGURES = List.of(
            "records",
            "rejected",
            "cutShort",
            "unknownFields",
            "period",
            "actions",
            "counted",
            "perMinute",
            "wouldBlock");

    private final Bundle bundle = new Bundle();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        bundle.close();
    }

    private Map<?, ?> counted(Path log) throws IOException, InterruptedException {
        Path answer = folder.resolve("figures.json");
        Process python;
        try {
            python = new ProcessBuilder("python3", COUNTER.toString(), log.toString())
                    .redirectOutput(answer.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException absent) {
            assumeTrue(false, "no python3 on the path: the independent count is not made");
            throw absent;
        }
        assertThat(python.waitFor()).isZero();
        return bundle.read(Files.readAllBytes(answer));
    }

    private void compare(byte[] log) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("log"), log);
        bundle.s3.store("data/log", log);
        Map<?, ?> ours = bundle.read(bundle.report("{\"sources\": \"s3://data/log\", \"top\": 1000, \"questions\":"
                + " {\"rateLimit\": {\"limit\": 5, \"windowSeconds\": 60, \"key\": \"ip\"}}}"));
        Map<?, ?> theirs = counted(file);
        for (String figure : FIGURES) {
            assertThat(ours.get(figure)).as(figure).isEqualTo(theirs.get(figure));
        }
        for (String lines : List.of("rules", "groupRules")) {
            assertThat(Bundle.list(ours.get(lines)))
                    .as(lines)
                    .containsExactlyInAnyOrderElementsOf(Bundle.list(theirs.get(lines)));
        }
        assertThat(suspected(ours)).isEqualTo(theirs.get("falsePositives"));
        for (String ranking : RANKINGS) {
            assertThat(Bundle.list(((Map<?, ?>) ours.get("top")).get(ranking)))
                    .as(ranking)
                    .hasSameSizeAs(Bundle.list(((Map<?, ?>) theirs.get("top")).get(ranking)))
                    .hasSameElementsAs(Bundle.list(((Map<?, ?>) theirs.get("top")).get(ranking)));
        }
        assertThat(((Map<?, ?>) ours.get("exact")).values()).allMatch(Boolean.TRUE::equals);
    }

    private static Map<?, ?> suspected(Map<?, ?> report) {
        return Bundle.list(report.get("falsePositives")).stream()
                .map(line -> (Map<?, ?>) line)
                .collect(Collectors.toMap(line -> line.get("rule"), line -> line.get("count")));
    }

    @ParameterizedTest
    @ValueSource(strings = {RealLogs.TRAFFIC, RealLogs.EXAMPLES})
    void agreesOnRealRecords(String name) throws IOException, InterruptedException {
        compare(RealLogs.read(name));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesOnMadeUpRecords(long seed) throws IOException, InterruptedException {
        compare(Traffic.gzip(Traffic.plain(new Traffic(seed).lines(3_000))));
    }

    @Test
    void agreesOnALogThatIsCutShort() throws IOException, InterruptedException {
        byte[] whole = Traffic.gzip(Traffic.plain(new Traffic(4).lines(2_000)));

        compare(java.util.Arrays.copyOf(whole, whole.length / 2));
    }
}
