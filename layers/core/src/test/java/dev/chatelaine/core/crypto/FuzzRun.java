package dev.chatelaine.core.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One run of Jazzer on a target, in a process of its own: it starts from a corpus, follows the coverage of this project's
 * classes, and ends after its time or at the first input on which the target throws.
 *
 * @param target the class with {@code fuzzerTestOneInput}
 * @param corpus seeds, to which it adds what reaches something new
 * @param seconds its time
 * @see <a href="https://github.com/CodeIntelligenceTesting/jazzer">Jazzer</a>
 */
public record FuzzRun(Class<?> target, Path corpus, int seconds) {

    private static final int SECONDS = Integer.getInteger("chatelaine.fuzz.seconds", 6);

    /** Longest input, in bytes: the largest seeds are messages of 12 KB. */
    private static final int MAX_LENGTH = 16_384;

    /**
     * How it ended.
     *
     * @param exitCode zero if no input made the target throw
     * @param output what it printed
     */
    public record Result(int exitCode, String output) {

        /** Runs, speed, coverage and size of the corpus. */
        public String figures() {
            return output.lines()
                    .filter(line -> line.contains("DONE ") || line.startsWith("stat::number_of_executed_units"))
                    .reduce((one, other) -> one + " " + other)
                    .orElse("no figures")
                    .replaceAll("\\s+", " ");
        }
    }

    /**
     * A run as system properties tell: it has {@code chatelaine.fuzz.seconds}; where {@code chatelaine.fuzz.folder} is set,
     * the corpus is kept there from run to run, and an input that breaks the target is written beside it.
     *
     * @param temporary where the corpus lies otherwise
     * @param seeds what it starts from
     */
    public static FuzzRun of(Class<?> target, Path temporary, List<byte[]> seeds) throws IOException {
        String kept = System.getProperty("chatelaine.fuzz.folder", "");
        Path corpus =
                Files.createDirectories((kept.isEmpty() ? temporary : Path.of(kept)).resolve(target.getSimpleName()));
        for (int i = 0; i < seeds.size(); i++) {
            Files.write(corpus.resolve("seed-" + i), seeds.get(i));
        }
        return new FuzzRun(target, corpus, SECONDS);
    }

    /** Runs it to its end, and prints its figures. */
    public Result run() throws IOException, InterruptedException {
        Path output = corpus.resolveSibling(corpus.getFileName() + ".log");
        Process process = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            Result result = new Result(process.waitFor(), Files.readString(output, UTF_8));
            System.out.println(target.getSimpleName() + ": " + result.figures());
            return result;
        } finally {
            process.destroyForcibly();
        }
    }

    private List<String> command() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return Stream.of(
                        java.toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:+EnableDynamicAgentLoading",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + target.getName(),
                        "--instrumentation_includes=dev.chatelaine.**",
                        "--custom_hook_includes=dev.chatelaine.**",
                        "-max_total_time=" + seconds,
                        "-max_len=" + MAX_LENGTH,
                        "-rss_limit_mb=2500",
                        "-print_final_stats=1",
                        "-artifact_prefix=" + corpus + ".",
                        corpus.toString())
                .toList();
    }
}
