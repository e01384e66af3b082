package dev.chatelaine.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The functions' containers, through Docker's own command. */
final class Containers {

    private static final String ADDRESS = "{{.Id}} {{.NetworkSettings.IPAddress}}";

    private Containers() {}

    /** Kills the one that has an address, as a machine that fails would. */
    static void kill(InetAddress address) {
        List<String> inspect = new ArrayList<>(List.of("docker", "inspect", "-f", ADDRESS));
        inspect.addAll(run(List.of("docker", "ps", "-q")));
        String id = run(inspect).stream()
                .filter(line -> line.endsWith(" " + address.getHostAddress()))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .findFirst()
                .orElseThrow();
        run(List.of("docker", "kill", id));
    }

    private static List<String> run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
