package dev.chatelaine.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the comparisons and prints them. */
public final class Main {

    private static final int WARMUP_SECONDS = 6;
    private static final int MEASURED_SECONDS = 3;
    private static final int QUICK_WARMUP_SECONDS = 2;
    private static final int QUICK_MEASURED_SECONDS = 2;
    private static final int MEDIAN = 50;

    private Main() {}

    /**
     * Runs.
     *
     * @param args {@code quick}, {@code warmup=} and {@code measure=} seconds for each side, {@code only=} a part of a
     *     comparison's name, {@code percentile=} which call's time stands for all
     */
    public static void main(String[] args) throws RunnerException, IOException {
        String only = value(args, "only", "");
        List<Duel> duels =
                Duels.all().stream().filter(duel -> duel.name().contains(only)).toList();
        Collection<RunResult> results = duels.isEmpty() ? List.of() : new Runner(options(args, duels)).run();
        Stream<Comparison> measured = Comparison.of(duels, results, number(args, "percentile", MEDIAN));
        Stream<Comparison> others =
                only.isEmpty() || duels.isEmpty() ? Stream.of(Startup.compare(), Jars.compare()) : Stream.empty();
        System.out.println();
        Stream.concat(measured, others).map(Comparison::line).forEach(System.out::println);
    }

    private static Options options(String[] args, List<Duel> duels) {
        boolean quick = Arrays.asList(args).contains("quick");
        return new OptionsBuilder()
                .include(DuelBenchmark.class.getSimpleName())
                .param("duel", duels.stream().map(Duel::name).toArray(String[]::new))
                .forks(1)
                .warmupTime(TimeValue.seconds(1))
                .warmupIterations(number(args, "warmup", quick ? QUICK_WARMUP_SECONDS : WARMUP_SECONDS))
                .measurementTime(TimeValue.seconds(1))
                .measurementIterations(number(args, "measure", quick ? QUICK_MEASURED_SECONDS : MEASURED_SECONDS))
                .build();
    }

    private static int number(String[] args, String name, int otherwise) {
        return Integer.parseInt(value(args, name, Integer.toString(otherwise)));
    }

    private static String value(String[] args, String name, String otherwise) {
        String prefix = name + "=";
        return Arrays.stream(args)
                .filter(arg -> arg.startsWith(prefix))
                .map(arg -> arg.substring(prefix.length()))
                .findFirst()
                .orElse(otherwise);
    }
}
