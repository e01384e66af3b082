package dev.chatelaine.waf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Conflict;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.NotFound;
import dev.chatelaine.aws.MediaType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergeTest {

    private final Bundle bundle = new Bundle();

    @AfterEach
    void close() {
        bundle.close();
    }

    private String merge(List<String> summaries, String destination) throws IOException {
        String sources =
                summaries.stream().map(place -> "\"" + place + "\"").collect(Collectors.joining(", ", "[", "]"));
        String answer = bundle.merge("{\"sources\": " + sources + ", \"destination\": \"" + destination + "\"}");
        return bundle.read(answer).get("summary").toString();
    }

    private List<String> parts(long seed) throws IOException {
        List<String> lines = new Traffic(seed).lines(1_200);
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            parts.add(bundle.summaryOf("log-" + i, Traffic.plain(lines.subList(100 * i, 100 * i + 100))));
        }
        return parts;
    }

    /** Merges in groups of random size and order, and the groups likewise, until one is left. */
    private byte[] mergedSomehow(List<String> parts, Random random, int run) throws IOException {
        List<String> left = new ArrayList<>(parts);
        int step = 0;
        while (left.size() > 1) {
            Collections.shuffle(left, random);
            int size = 2 + random.nextInt(left.size() - 1);
            List<String> group = new ArrayList<>(left.subList(0, size));
            left.subList(0, size).clear();
            left.add(merge(group, "s3://data/merged/" + run + "-" + step++));
        }
        return bundle.at(left.getFirst());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void anyOrderAndGroupingGivesTheSameBytes(long seed) throws IOException {
        List<String> parts = parts(seed);
        Random random = new Random(seed);
        byte[] expected = bundle.at(merge(parts, "s3://data/merged/at-once"));

        for (int run = 0; run < 8; run++) {
            assertThat(mergedSomehow(parts, random, run)).isEqualTo(expected);
        }
    }

    @Test
    void tellsThatSummariesAreZippedJson() throws IOException {
        List<String> parts = parts(5);

        assertThat(bundle.typeAt(parts.getFirst())).isEqualTo(MediaType.ZIPPED_JSON);
        assertThat(bundle.typeAt(merge(parts, "s3://data/merged/day"))).isEqualTo(MediaType.ZIPPED_JSON);
    }

    @Test
    void aMergedSummaryReportsWhatTheWholeLogDoes() throws IOException {
        List<String> parts = parts(21);
        String merged = merge(parts, "s3://data/merged/day");
        bundle.s3.store("data/whole", Traffic.plain(new Traffic(21).lines(1_200)));

        Map<?, ?> ofMerged = bundle.read(bundle.at(
                bundle.read(bundle.report("{\"summary\": \"" + merged + "\"}")).get("report")));
        Map<?, ?> ofLog = bundle.read(bundle.at(
                bundle.read(bundle.report("{\"sources\": \"s3://data/whole\"}")).get("report")));

        assertThat(ofMerged).isEqualTo(ofLog);
    }

    @Test
    void mergesAllUnderAPrefix() throws IOException {
        parts(31);

        Map<?, ?> answer = bundle.read(bundle.merge(
                "{\"sources\": \"s3://data/waf/summaries/v1/\", \"destination\": \"s3://data/merged/day\"}"));

        bundle.s3.store("data/whole", Traffic.plain(new Traffic(31).lines(1_200)));
        assertThat(answer.get("records"))
                .isEqualTo(bundle.read(bundle.report("{\"sources\": \"s3://data/whole\"}"))
                        .get("records"));
    }

    @ParameterizedTest
    @ValueSource(longs = {71, 72, 73})
    void anySplitGivesTheSameBytes(long seed) throws IOException {
        List<String> lines = new Traffic(seed).lines(600);
        Random random = new Random(seed);
        byte[] whole = bundle.at(bundle.summaryOf("whole", Traffic.plain(lines)));

        for (int run = 0; run < 5; run++) {
            Collections.shuffle(lines, random);
            List<String> parts = new ArrayList<>();
            for (int from = 0; from < lines.size(); ) {
                int to = Math.min(lines.size(), from + 1 + random.nextInt(200));
                byte[] log = Traffic.plain(lines.subList(from, to));
                parts.add(bundle.summaryOf(run + "-" + from, random.nextBoolean() ? log : Traffic.gzip(log)));
                from = to;
            }
            assertThat(bundle.at(merge(parts, "s3://data/merged/" + run))).isEqualTo(whole);
        }
    }

    @Test
    void refusesToCountASummaryTwice() throws IOException {
        String part = parts(41).getFirst();

        assertThatThrownBy(() -> merge(List.of(part, part), "s3://data/merged/twice"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("names an object twice");
        assertThatThrownBy(() -> bundle.merge(
                        "{\"sources\": \"s3://data/days/\", \"destination\": \"s3://data/days/month.json.gz\"}"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("would count its requests twice");
    }

    @Test
    void refusesALogAmongSummaries() {
        bundle.s3.store("data/log", Traffic.plain(new Traffic(1).lines(5)));

        assertThatThrownBy(() -> merge(List.of("s3://data/log"), "s3://data/merged/x"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("is no summary");
    }

    @Test
    void refusesADamagedSummary() throws IOException {
        byte[] summary = bundle.at(parts(51).getFirst());
        bundle.s3.store("data/damaged", java.util.Arrays.copyOf(summary, summary.length / 2));

        assertThatThrownBy(() -> merge(List.of("s3://data/damaged"), "s3://data/merged/x"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("is damaged");
    }

    @Test
    void doesNotReplaceAnObjectUnasked() throws IOException {
        List<String> parts = parts(61);
        merge(parts, "s3://data/merged/day");

        assertThatThrownBy(() -> merge(parts, "s3://data/merged/day")).isInstanceOf(Conflict.class);
    }

    @Test
    void refusesAnEmptyPrefix() {
        assertThatThrownBy(() -> bundle.merge("{\"sources\": \"s3://data/none/\", \"destination\": \"s3://data/x\"}"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("No object lies under");
    }
}
