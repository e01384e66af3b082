package dev.chatelaine.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The program as a process of its own. */
class MainTest {
    private static Process run(String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"));
        builder.command().add(Main.class.getName());
        builder.command().addAll(List.of(arguments));
        return builder.start();
    }

    private static Process onPort(int port) throws IOException {
        return run("--port", Integer.toString(port), "--upstream", "http://127.0.0.1:9");
    }

    @Test
    void itSaysWhenItIsReadyAndEndsInOrderWhenAsked() throws Exception {
        Process front = onPort(0);
        try (BufferedReader output = front.inputReader()) {
            assertThat(output.readLine()).startsWith("front ready on port ");
            front.toHandle().destroy();

            assertThat(front.waitFor()).isEqualTo(128 + 15);
            assertThat(front.errorReader().readAllAsString()).isEmpty();
        }
    }

    @Test
    void aTakenPortIsNamedAndTheExitCodeIs2() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process front = onPort(taken.getLocalPort());

            assertThat(front.waitFor()).isEqualTo(2);
            assertThat(front.errorReader().readAllAsString()).contains("port " + taken.getLocalPort());
        }
    }

    @Test
    void aWrongCommandLineShowsTheUsageAndTheExitCodeIs2() throws Exception {
        Process front = run("--port", "x");

        assertThat(front.waitFor()).isEqualTo(2);
        assertThat(front.errorReader().readAllAsString()).contains("usage:");
    }
}
