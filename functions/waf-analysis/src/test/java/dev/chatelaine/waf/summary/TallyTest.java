package dev.chatelaine.waf.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.waf.log.Action;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tally of more values than it can hold. */
class TallyTest {

    private static final long BUDGET = 8_000;

    private static List<String> events(Random random) {
        List<String> events = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            events.add("x".repeat(random.nextInt(60)) + random.nextInt(300));
        }
        return events;
    }

    private static Tally counting(List<String> events) {
        Tally tally = new Tally(BUDGET);
        events.forEach(event -> tally.add(event, Action.BLOCK));
        return tally;
    }

    /** As a summary's reader does it: the bound and the values come as they were written. */
    private static void merge(Tally into, Tally part) {
        into.settle();
        part.bound().ifPresent(into::limit);
        part.sorted().forEach(into::add);
    }

    private static Map<String, Long> content(Tally tally) {
        Map<String, Long> content = new HashMap<>();
        tally.sorted().forEach((value, counts) -> content.put(value, counts.total()));
        tally.bound().ifPresent(bound -> content.put("bound " + bound, -1L));
        return content;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void comesToTheSameInAnyOrderAndGrouping(long seed) {
        Random random = new Random(seed);
        List<String> events = events(random);
        Map<String, Long> expected = content(counting(events));

        for (int run = 0; run < 20; run++) {
            Collections.shuffle(events, random);
            Tally merged = new Tally(BUDGET);
            for (int from = 0; from < events.size(); ) {
                int to = Math.min(events.size(), from + 1 + random.nextInt(400));
                merge(merged, counting(events.subList(from, to)));
                from = to;
            }
            assertThat(content(merged)).isEqualTo(expected);
        }
    }

    @Test
    void keepsExactCountsOfWhatItKeeps() {
        List<String> events = events(new Random(9));
        Tally tally = counting(events);

        assertThat(tally.exact()).isFalse();
        assertThat(tally.sorted())
                .isNotEmpty()
                .allSatisfy(
                        (value, counts) -> assertThat(counts.total()).isEqualTo(Collections.frequency(events, value)));
    }

    /** The same number of characters takes twice the memory beyond Latin-1. */
    @Test
    void countsTheMemoryThatTextTakes() {
        List<String> latin =
                IntStream.range(0, 400).mapToObj(i -> "\u00e9".repeat(400) + i).toList();
        List<String> wide =
                IntStream.range(0, 400).mapToObj(i -> "\u4e00".repeat(400) + i).toList();
        Tally small = new Tally(100_000);
        latin.forEach(value -> small.add(value, Action.BLOCK));
        Tally large = new Tally(100_000);
        wide.forEach(value -> large.add(value, Action.BLOCK));

        assertThat(small.sorted().size()).isBetween(170, 180);
        assertThat(large.sorted().size()).isBetween(100, 106);
    }

    @Test
    void holdsAllWhereAllFit() {
        Tally tally = counting(List.of("a", "b", "a"));

        assertThat(tally.exact()).isTrue();
        assertThat(content(tally)).isEqualTo(Map.of("a", 2L, "b", 1L));
    }
}
