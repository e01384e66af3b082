package dev.chatelaine.core.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** An official SDK of another language in a process of its own: one JSON request a line, one JSON answer a line. */
final class ForeignSdk implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Process process;
    private final BufferedWriter requests;
    private final BufferedReader answers;

    private ForeignSdk(Process process) {
        this.process = process;
        this.requests = process.outputWriter(UTF_8);
        this.answers = process.inputReader(UTF_8);
    }

    /** The one for Python; the calling test is skipped where there is none. */
    static ForeignSdk python() {
        String python = required("chatelaine.oracle.python", "a Python with aws-encryption-sdk");
        return start(new ProcessBuilder(python, "src/test/python/sdk.py"));
    }

    /** The one for JavaScript; the calling test is skipped where there is none. */
    static ForeignSdk javaScript() {
        String modules = required("chatelaine.oracle.javascript", "a node_modules with @aws-crypto/client-node");
        ProcessBuilder process = new ProcessBuilder("node", "src/test/javascript/sdk.cjs");
        process.environment().put("NODE_PATH", modules);
        return start(process);
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

    byte[] encrypt(List<ForeignKey> keys, byte[] plaintext, Shape shape, Map<String, String> context) {
        ObjectNode request = request("encrypt", keys, plaintext)
                .put("suite", shape.suite().id())
                .put("frameLength", shape.frameLength());
        return data(ask(request.set("context", JSON.valueToTree(context))));
    }

    byte[] decrypt(List<ForeignKey> keys, byte[] message) {
        return data(ask(request("decrypt", keys, message)));
    }

    private static ObjectNode request(String operation, List<ForeignKey> keys, byte[] data) {
        ObjectNode request = JSON.createObjectNode().put("op", operation).put("data", data);
        ArrayNode descriptions = request.putArray("keys");
        keys.forEach(key -> descriptions.add(JSON.valueToTree(key.description())));
        return request;
    }

    private JsonNode ask(JsonNode request) {
        try {
            requests.write(request.toString());
            requests.newLine();
            requests.flush();
            return JSON.readTree(answers.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
