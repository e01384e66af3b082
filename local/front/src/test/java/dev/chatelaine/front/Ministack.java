package dev.chatelaine.front;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;

/** A real ministack behind a front of its own, for tests with the official SDK. */
public final class Ministack implements AutoCloseable {
    /** The root of the account that the tests work in. */
    public static final AwsCredentials ROOT = AwsBasicCredentials.create("111111111111", "any");

    private final Process process;
    private final URI address;
    private final Front front;

    private Ministack(Process process, int port) throws Exception {
        this.process = process;
        BufferedReader output = process.inputReader();
        waitUntilReady(output);
        Thread.ofVirtual().start(() -> drain(output));
        this.address = URI.create("http://127.0.0.1:" + port);
        this.front = Front.start(new Options(0, List.of(), address));
    }

    private static String executable() {
        String property = System.getProperty("chatelaine.ministack", "");
        return property.isEmpty() ? Objects.requireNonNullElse(System.getenv("CHATELAINE_MINISTACK"), "") : property;
    }

    /** Starts both; skips the test, visibly, when no executable is named. */
    public static Ministack start() throws Exception {
        String executable = executable();
        assumeThat(executable)
                .as("system property chatelaine.ministack, or CHATELAINE_MINISTACK: the path of ministack's executable")
                .isNotEmpty();
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(executable).redirectErrorStream(true);
        builder.environment().putAll(environment(port));
        return new Ministack(builder.start(), port);
    }

    private static Map<String, String> environment(int port) {
        return Map.of(
                "AUTH", "true",
                "BIND_HOST", "127.0.0.1",
                "GATEWAY_PORT", Integer.toString(port),
                "IOT_MTLS_ENABLED", "0",
                "LAMBDA_EXECUTOR", "local",
                "SFN_WAIT_SCALE", "0");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** It says so, or its output ends with it. */
    private static void waitUntilReady(BufferedReader output) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = ""; !line.contains("Running on"); line = output.readLine()) {
            if (line == null) {
                throw new IllegalStateException("ministack did not start:\n" + said);
            }
            said.append(line).append('\n');
        }
    }

    /** Nobody reads on, but a full pipe would stop it. */
    private static void drain(BufferedReader output) {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            // The program was stopped, and its output with it.
        }
    }

    /** Where ministack itself listens, past the front. */
    public URI address() {
        return address;
    }

    /** Where the front listens. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + front.port());
    }

    /** A client through the front. */
    public <C> C client(AwsClientBuilder<?, C> builder, AwsCredentials credentials) {
        builder.endpointOverride(endpoint());
        builder.region(Region.US_EAST_1);
        builder.credentialsProvider(StaticCredentialsProvider.create(credentials));
        return builder.build();
    }

    @Override
    public void close() {
        front.close();
        process.destroy();
        process.onExit().join();
    }
}
