package dev.chatelaine.bench;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;

/**
 * What was measured of both sides.
 *
 * @param name what was done
 * @param unit of both figures
 * @param ours our figure, the less the better
 * @param peer the peer's
 * @param goal how many times the peer's figure should be ours
 */
record Comparison(String name, String unit, double ours, double peer, double goal) {

    private static final double NANOS_PER_MICRO = 1_000;

    /** The time of a call at a percentile of all, of each duel that was run. */
    static Stream<Comparison> of(List<Duel> duels, Collection<RunResult> results, double percentile) {
        Map<String, Double> times = results.stream()
                .collect(Collectors.toMap(
                        result -> key(
                                result.getParams().getParam("duel"),
                                Side.valueOf(result.getParams().getParam("side"))),
                        result ->
                                result.getPrimaryResult().getStatistics().getPercentile(percentile) / NANOS_PER_MICRO));
        return duels.stream()
                .map(duel -> new Comparison(
                        duel.name(),
                        "us",
                        times.get(key(duel.name(), Side.OURS)),
                        times.get(key(duel.name(), Side.PEER)),
                        duel.goal()));
    }

    private static String key(String duel, Side side) {
        return duel + " " + side;
    }

    double ratio() {
        return peer / ours;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "bench %s ours=%.1f%s peer=%.1f%s ratio=%.2f goal=%.2f %s",
                name,
                ours,
                unit,
                peer,
                unit,
                ratio(),
                goal,
                ratio() >= goal ? "met" : "short");
    }
}
