package dev.chatelaine.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * From the start of a fresh JVM until it sealed its first message, the JVM's own start included. The JVM has the flags of
 * a small function: the first compiler alone, the serial collector.
 */
final class Startup {

    private static final int RUNS = 21;
    private static final double GOAL = 3;
    private static final double NANOS_PER_MILLI = 1e6;

    private Startup() {}

    static Comparison compare() throws IOException {
        String all = System.getProperty("java.class.path");
        String core = Jars.core() + File.pathSeparator + ownClasses();
        double[] ours = new double[RUNS];
        double[] peer = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            ours[run] = millis(Side.OURS, core);
            peer[run] = millis(Side.PEER, all);
        }
        return new Comparison("first-encrypt-in-a-fresh-jvm", "ms", median(ours), median(peer), GOAL);
    }

    /** Ours needs the core alone on its class path; the benchmark's jar would bring in the peer's. */
    private static Path ownClasses() throws IOException {
        Path folder = Files.createTempDirectory("bench");
        for (Class<?> own :
                List.of(FirstEncrypt.class, OursCold.class, Task.class, Side.class, Shape.class, Material.class)) {
            String file = own.getName().replace('.', '/') + ".class";
            Path target = folder.resolve(file);
            Files.createDirectories(target.getParent());
            try (InputStream in = own.getClassLoader().getResourceAsStream(file)) {
                Files.copy(in, target);
            }
            target.toFile().deleteOnExit();
        }
        return folder;
    }

    private static double median(double[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static double millis(Side side, String classPath) throws IOException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command(side, classPath))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            if (!"sealed".equals(out.readLine())) {
                throw new IllegalStateException("the fresh JVM sealed nothing");
            }
            return (System.nanoTime() - start) / NANOS_PER_MILLI;
        } finally {
            process.destroy();
            process.onExit().join();
        }
    }

    private static List<String> command(Side side, String classPath) {
        return Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath,
                        FirstEncrypt.class.getName(),
                        side.name())
                .toList();
    }
}
