package dev.chatelaine.lambda;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs a main class in a process of its own, where it prints a line {@code name=number} for each finding. */
public final class Probe {

    private Probe() {}

    /** What the class found. */
    public static Map<String, Integer> run(Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        Stream<String> command = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Daws.region=us-east-1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName());
        Process probe = new ProcessBuilder(
                        Stream.concat(command, Arrays.stream(arguments)).toList())
                .redirectErrorStream(true)
                .start();
        String output = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (probe.waitFor() != 0) {
            throw new IllegalStateException(output);
        }
        return output.lines()
                .filter(line -> line.matches("[A-Za-z.]+=\\d+"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(finding -> finding[0], finding -> Integer.valueOf(finding[1])));
    }

    /** Prints a finding. */
    public static void found(String name, int number) {
        System.out.println(name + "=" + number);
    }
}
