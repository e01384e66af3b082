package dev.chatelaine.front;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
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
final class Ministack implements AutoCloseable {
    /** The root of the account that the tests work in. */
    static final AwsCredentials ROOT = AwsBasicCredentials.create("111111111111", "any");

    private final Process process;
    private final Front front;

    private Ministack(Process process, int port) throws Exception {
        this.process = process;
        BufferedReader output = process.inputReader();
        waitUntilReady(output);
        // Nobody reads on, but a full pipe would stop it.
        Thread.ofVirtual().start(() -> output.lines().forEach(line -> {}));
        this.front = Front.start(new Options(0, List.of(), URI.create("http://127.0.0.1:" + port)));
    }

    /** Skips the test, visibly, when no executable is named. */
    static void assumeGiven() {
        assumeThat(executable())
                .as("system property chatelaine.ministack, or CHATELAINE_MINISTACK: the path of ministack's executable")
                .isNotEmpty();
    }

    static boolean isGiven() {
        return !executable().isEmpty();
    }

    private static String executable() {
        String property = System.getProperty("chatelaine.ministack", "");
        return property.isEmpty() ? Objects.requireNonNullElse(System.getenv("CHATELAINE_MINISTACK"), "") : property;
    }

    /** Starts both. */
    static Ministack start() throws Exception {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(executable()).redirectErrorStream(true);
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

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + front.port());
    }

    /** A client through the front. */
    <C> C client(AwsClientBuilder<?, C> builder, AwsCredentials credentials) {
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
