package dev.chatelaine.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;

/**
 * One operation in one shape, measured on both sides.
 *
 * @param name operation and shape
 * @param ours our median time for one call, in nanoseconds
 * @param peer the peer's median time for one call, in nanoseconds
 * @param goal how many times faster ours should be
 */
record Comparison(String name, double ours, double peer, double goal) {

    private static final double NANOS_PER_MICRO = 1_000;
    private static final double MEDIAN = 50;

    static Stream<Comparison> of(Collection<RunResult> results) {
        Map<String, Double> times = results.stream().collect(Collectors.toMap(Comparison::key, Comparison::median));
        return Arrays.stream(Shape.values())
                .flatMap(shape -> Stream.of("encrypt", "decrypt").map(operation -> of(operation, shape, times)))
                .filter(comparison -> !Double.isNaN(comparison.ours()) && !Double.isNaN(comparison.peer()));
    }

    private static Comparison of(String operation, Shape shape, Map<String, Double> times) {
        return new Comparison(
                operation + "-" + shape.label(),
                times.getOrDefault(key(operation, shape, Contender.OURS), Double.NaN),
                times.getOrDefault(key(operation, shape, Contender.PEER), Double.NaN),
                shape.goal());
    }

    private static String key(String operation, Shape shape, Contender contender) {
        return operation + " " + shape + " " + contender;
    }

    /** The time of a call that nothing interrupted, which the mean is not where other processes run. */
    private static double median(RunResult result) {
        return result.getPrimaryResult().getStatistics().getPercentile(MEDIAN);
    }

    private static String key(RunResult result) {
        BenchmarkParams params = result.getParams();
        String method = params.getBenchmark();
        return key(
                method.substring(method.lastIndexOf('.') + 1),
                Shape.valueOf(params.getParam("shape")),
                Contender.valueOf(params.getParam("contender")));
    }

    double ratio() {
        return peer / ours;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "bench %s ours=%.1fus peer=%.1fus ratio=%.2f goal=%.1f %s",
                name,
                ours / NANOS_PER_MICRO,
                peer / NANOS_PER_MICRO,
                ratio(),
                goal,
                ratio() >= goal ? "met" : "short");
    }
}
