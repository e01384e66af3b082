package dev.chatelaine.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** SAM CLI's local Lambda: the functions of {@code template.yaml} in the base image, against the local cloud. */
final class SamLocal implements AutoCloseable {

    private static final List<String> COMMON = List.of(
            "--skip-pull-image",
            "--add-host",
            "host.docker.internal:host-gateway",
            "--region",
            "us-east-1",
            "--env-vars");

    private final Path folder;
    private Process server;
    private LambdaClient lambda;

    SamLocal(Path folder) {
        this.folder = folder;
    }

    /** One {@code sam local invoke}, as a person would type it. */
    LocalCloud.Answer invokeOnce(String function, Path event) throws IOException, InterruptedException {
        List<String> command = sam("invoke", function, "-e", event.toString());
        Path out = folder.resolve(function + ".out");
        Path err = folder.resolve(function + ".err");
        Process process = builder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroy();
            throw new IllegalStateException("sam local invoke did not end: " + Files.readString(err));
        }
        String answer = Files.readString(out, UTF_8).strip();
        if (answer.isEmpty()) {
            throw new IllegalStateException("sam local invoke answered nothing: " + Files.readString(err));
        }
        JsonNode body = LocalCloud.JSON.readTree(answer.substring(answer.lastIndexOf('\n') + 1));
        return new LocalCloud.Answer(body.has("errorType"), body);
    }

    /** The answer of a function behind {@code sam local start-lambda}, which the first call starts. */
    LocalCloud.Answer invoke(String function, JsonNode event) {
        if (server == null) {
            start();
        }
        return LocalCloud.invoke(lambda, function, event);
    }

    private void start() {
        int port = freePort();
        try {
            server = builder(sam("start-lambda", "--port", String.valueOf(port), "--warm-containers", "LAZY"))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("start-lambda.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitPort(port);
        lambda = LocalCloud.lambdaAt(URI.create("http://127.0.0.1:" + port));
    }

    private List<String> sam(String... arguments) {
        List<String> command = new ArrayList<>(List.of(System.getenv("CHATELAINE_SAM"), "local"));
        command.addAll(List.of(arguments));
        command.addAll(COMMON);
        command.add(System.getenv("CHATELAINE_SAM_ENV"));
        return command;
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(LocalCloud.project().toFile());
        builder.environment().put("SAM_CLI_TELEMETRY", "0");
        return builder;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitPort(int port) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!answers(port)) {
            if (!server.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("sam local start-lambda did not start: see " + folder);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(100));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    /** Stops the server, which removes its containers. */
    @Override
    public void close() {
        if (server != null) {
            lambda.close();
            server.destroy();
            server.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        }
    }
}
