package dev.chatelaine.conformance;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What is printed of a run: counts by suite and by kind of key, what was skipped, what failed, and the sum. */
final class Report {

    private static final int MOST_FAILURES = 100;

    private record Result(TestCase test, Outcome outcome) {}

    private final List<String> notes = new ArrayList<>();
    private final List<Result> results = new ArrayList<>();

    /** Something to say about a file. */
    void note(String line) {
        notes.add(line);
    }

    void add(TestCase test, Outcome outcome) {
        results.add(new Result(test, outcome));
    }

    Tally total() {
        return results.stream().map(result -> Tally.of(result.outcome())).reduce(Tally.NONE, Tally::and);
    }

    /** Whether there were tests and none of them failed. */
    boolean conforms() {
        return total().failed() == 0 && total().passed() > 0;
    }

    void print(PrintStream out) {
        notes.forEach(out::println);
        table(out, "suite", TestCase::suite);
        table(out, "key", TestCase::kind);
        skipped(out);
        failed(out);
        Tally total = total();
        out.println(total.passed() + " passed, " + total.failed() + " failed");
    }

    private void table(PrintStream out, String head, Function<TestCase, String> by) {
        Map<String, Tally> rows = new TreeMap<>();
        results.forEach(result -> rows.merge(by.apply(result.test()), Tally.of(result.outcome()), Tally::and));
        out.printf("%n%-60s %7s %7s %7s%n", head, "passed", "failed", "skipped");
        rows.forEach((row, tally) ->
                out.printf("%-60s %7d %7d %7d%n", row, tally.passed(), tally.failed(), tally.skipped()));
    }

    private void skipped(PrintStream out) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Result result : results) {
            if (result.outcome() instanceof Outcome.Skipped(String why)) {
                counts.merge(result.test().kind() + ": " + why, 1, Integer::sum);
            }
        }
        out.println();
        counts.forEach((line, count) -> out.println("skipped " + count + " " + line));
    }

    private void failed(PrintStream out) {
        results.stream()
                .filter(result -> result.outcome() instanceof Outcome.Failed)
                .limit(MOST_FAILURES)
                .forEach(result -> out.println("failed " + result.test().name() + " ("
                        + result.test().suite() + ", " + result.test().kind() + "): "
                        + ((Outcome.Failed) result.outcome()).why()));
        int more = total().failed() - MOST_FAILURES;
        if (more > 0) {
            out.println("failed, and " + more + " more");
        }
    }
}
