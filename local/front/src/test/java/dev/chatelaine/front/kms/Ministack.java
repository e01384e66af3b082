package dev.chatelaine.front.kms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;

/** A ministack of its own, on a free port of the loopback address, from the program that a property names. */
final class Ministack implements AutoCloseable {

    private final Process process;
    private final URI address;

    private Ministack(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts one, or skips the test and says which property is missing. */
    static Ministack start() throws IOException {
        String property = System.getProperty("chatelaine.ministack", "");
        String program = property.isEmpty() ? System.getenv().getOrDefault("CHATELAINE_MINISTACK", "") : property;
        assumeThat(program)
                .as("system property chatelaine.ministack (or CHATELAINE_MINISTACK) names the ministack program")
                .isNotEmpty();
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(program).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "GATEWAY_PORT", Integer.toString(port), "BIND_HOST", "127.0.0.1", "IOT_MTLS_ENABLED", "0"));
        Process process = builder.start();
        awaitReady(process);
        return new Ministack(process, URI.create("http://127.0.0.1:" + port));
    }

    URI address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Reads the log until it says that requests are served; the rest is read so that the program never waits. */
    private static void awaitReady(Process process) throws IOException {
        var log = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        String line = log.readLine();
        while (line != null && !line.contains("Running on http")) {
            line = log.readLine();
        }
        assertThat(line).as("ministack starts").isNotNull();
        Thread.ofVirtual().start(() -> drain(log));
    }

    private static void drain(BufferedReader log) {
        try {
            log.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            // The program was stopped, and its log with it.
        }
    }
}
