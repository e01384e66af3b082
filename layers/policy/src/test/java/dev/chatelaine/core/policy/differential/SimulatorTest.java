package dev.chatelaine.core.policy.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Our decisions beside those of {@code @cloud-copilot/iam-simulate}, on situations made at random. */
class SimulatorTest {

    private static final String MODULES = "chatelaine.simulator";
    private static final String REQUESTS = "chatelaine.simulator.requests";
    private static final int BATCH = 200;
    private static final long SEED = 6;

    @Test
    void everyDisagreementIsExplainedByARule() throws IOException {
        String modules = System.getProperty(MODULES, "");
        assumeThat(modules)
                .as("system property %s: the node_modules that hold iam-simulate", MODULES)
                .isNotBlank();
        int requests = Integer.getInteger(REQUESTS, 4_000);
        RandomSituations situations = new RandomSituations(new Random(SEED));
        Map<Difference, Integer> explained = new EnumMap<>(Difference.class);
        int compared = 0;
        try (Simulator simulator = new Simulator(Path.of(modules))) {
            while (compared < requests) {
                compared += compare(batch(situations), simulator, explained);
            }
        }
        System.out.println(compared + " decisions compared; explained disagreements: " + explained);
    }

    private static List<Situation> batch(RandomSituations situations) {
        return IntStream.range(0, BATCH).mapToObj(i -> situations.next()).toList();
    }

    /** How many the other judge could decide. */
    private static int compare(List<Situation> batch, Simulator simulator, Map<Difference, Integer> explained) {
        List<String> theirs = simulator.decide(batch);
        int compared = 0;
        for (int i = 0; i < batch.size(); i++) {
            if (!theirs.get(i).startsWith("error")) {
                compared++;
                compare(batch.get(i), theirs.get(i), explained);
            }
        }
        assertThat(compared).as("valid for the other judge").isGreaterThan(BATCH / 2);
        return compared;
    }

    private static void compare(Situation situation, String theirs, Map<Difference, Integer> explained) {
        String ours = situation.decide();
        if (!ours.equals(theirs)) {
            Difference difference = Difference.of(situation)
                    .orElseThrow(() -> new AssertionError(ours + ", the other judge " + theirs + ": " + situation));
            explained.merge(difference, 1, Integer::sum);
        }
    }
}
