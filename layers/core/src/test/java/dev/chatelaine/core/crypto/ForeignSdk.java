package dev.chatelaine.core.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An official SDK of another language in a process of its own: one JSON request a line, one JSON answer a line. */
public final class ForeignSdk implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Tests run in the folder of their module. */
    private static final Path SCRIPTS = Path.of("../../layers/core/src/test");

    /** Node.js decrypts under PKCS #1 v1.5 only if a fix of it is taken back, which not every version can do. */
    private static final String PKCS1 = "--security-revert=CVE-2023-46809";

    private final Process process;
    private final BufferedWriter requests;
    private final BufferedReader answers;

    private ForeignSdk(Process process) {
        this.process = process;
        this.requests = process.outputWriter(UTF_8);
        this.answers = process.inputReader(UTF_8);
    }

    /** The one for Python with its master keys; the calling test is skipped where there is none. */
    public static ForeignSdk python() {
        return python("sdk.py");
    }

    /** The one for Python with its keyrings; the calling test is skipped where there is none. */
    public static ForeignSdk pythonKeyrings() {
        return python("keys.py");
    }

    private static ForeignSdk python(String script) {
        String python = required("chatelaine.oracle.python", "a Python with aws-encryption-sdk[MPL]");
        return start(new ProcessBuilder(
                python, SCRIPTS.resolve("python").resolve(script).toString()));
    }

    /** The one for JavaScript; the calling test is skipped where there is none. */
    public static ForeignSdk javaScript() {
        return javaScript(List.of("node"));
    }

    /** The same, which opens what is under PKCS #1 v1.5 too. */
    static ForeignSdk javaScriptWithPkcs1() {
        return javaScript(List.of("node", PKCS1));
    }

    private static ForeignSdk javaScript(List<String> node) {
        String modules = required("chatelaine.oracle.javascript", "a node_modules with @aws-crypto/client-node");
        List<String> command = new ArrayList<>(node);
        command.add(SCRIPTS.resolve("javascript").resolve("sdk.cjs").toString());
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().put("NODE_PATH", modules);
        return start(process);
    }

    /** Whether this version of Node.js can. */
    static boolean nodeHasPkcs1() {
        try {
            return new ProcessBuilder("node", PKCS1, "-e", "0")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException | InterruptedException noNode) {
            return false;
        }
    }

    private static String required(String property, String what) {
        String value = System.getProperty(property, "");
        assumeTrue(!value.isEmpty(), "no official SDK: -D" + property + "=<" + what + "> is not set");
        return value;
    }

    private static ForeignSdk start(ProcessBuilder process) {
        try {
            return new ForeignSdk(
                    process.redirectError(ProcessBuilder.Redirect.INHERIT).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Seals a message.
     *
     * @param key the request's members that say under which key
     */
    public byte[] encrypt(Map<String, ?> key, byte[] plaintext, Shape shape, Map<String, String> context) {
        ObjectNode request = request("encrypt", key, plaintext)
                .put("suite", shape.suite().id())
                .put("frameLength", shape.frameLength());
        return data(ask(request.set("context", JSON.valueToTree(context))));
    }

    /** Opens a message. */
    public byte[] decrypt(Map<String, ?> key, byte[] message) {
        return data(ask(request("decrypt", key, message)));
    }

    private static ObjectNode request(String operation, Map<String, ?> key, byte[] data) {
        ObjectNode request = JSON.valueToTree(key);
        return request.put("op", operation).put("data", data);
    }

    private JsonNode ask(JsonNode request) {
        try {
            requests.write(request.toString());
            requests.newLine();
            requests.flush();
            return JSON.readTree(answer());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Node.js prints a warning of what it takes back before all answers. */
    private String answer() throws IOException {
        String line = answers.readLine();
        while (line != null && !line.startsWith("{")) {
            line = answers.readLine();
        }
        return Objects.requireNonNull(line, "the other SDK ended");
    }

    private static byte[] data(JsonNode answer) {
        if (answer.has("error")) {
            throw new AssertionError(
                    "the other SDK refused: " + answer.get("error").asText());
        }
        return Base64.getDecoder().decode(answer.get("data").asText());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
