package dev.chatelaine.bench;

import java.util.Arrays;
import java.util.Collection;
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

    private Main() {}

    /**
     * Runs.
     *
     * @param args {@code quick}, {@code warmup=} and {@code measure=} seconds for each side, {@code only=} a part of a
     *     comparison's shape
     */
    public static void main(String[] args) throws RunnerException {
        Collection<RunResult> results = new Runner(options(args)).run();
        System.out.println();
        Comparison.of(results).map(Comparison::line).forEach(System.out::println);
    }

    private static Options options(String[] args) {
        boolean quick = Arrays.asList(args).contains("quick");
        return new OptionsBuilder()
                .include(EnvelopeBenchmark.class.getSimpleName())
                .param("shape", shapes(value(args, "only", "")))
                .forks(1)
                .warmupTime(TimeValue.seconds(1))
                .warmupIterations(number(args, "warmup", quick ? QUICK_WARMUP_SECONDS : WARMUP_SECONDS))
                .measurementTime(TimeValue.seconds(1))
                .measurementIterations(number(args, "measure", quick ? QUICK_MEASURED_SECONDS : MEASURED_SECONDS))
                .build();
    }

    private static String[] shapes(String part) {
        return Arrays.stream(Shape.values())
                .filter(shape -> shape.label().contains(part))
                .map(Enum::name)
                .toArray(String[]::new);
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
