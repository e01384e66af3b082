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
import java.util.Base64;
import java.util.Map;

/** The official Python SDK in a process of its own, with a raw AES key. */
final class PythonSdk implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Process process;
    private final BufferedWriter requests;
    private final BufferedReader answers;

    private PythonSdk(Process process) {
        this.process = process;
        this.requests = process.outputWriter(UTF_8);
        this.answers = process.inputReader(UTF_8);
    }

    /** The SDK; the calling test is skipped where there is none. */
    static PythonSdk start() {
        String python = System.getProperty("chatelaine.oracle.python", "");
        assumeTrue(
                !python.isEmpty(),
                "no official Python SDK: -Dchatelaine.oracle.python=<a Python with aws-encryption-sdk> is not set");
        try {
            return new PythonSdk(new ProcessBuilder(python, "src/test/python/sdk.py")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A raw AES key as both SDKs know it; compared by identity. */
    @SuppressWarnings("ArrayRecordComponent")
    record Key(String namespace, String name, byte[] secret) {

        RawAesKey ours() {
            return RawAesKey.of(namespace, name, secret);
        }
    }

    byte[] encrypt(Key key, byte[] plaintext, String suite, int frameLength, Map<String, String> context) {
        ObjectNode request =
                request("encrypt", key, plaintext).put("suite", suite).put("frameLength", frameLength);
        return data(ask(request.set("context", JSON.valueToTree(context))));
    }

    byte[] decrypt(Key key, byte[] message) {
        return data(ask(request("decrypt", key, message)));
    }

    private static ObjectNode request(String operation, Key key, byte[] data) {
        return JSON.createObjectNode()
                .put("op", operation)
                .put("namespace", key.namespace())
                .put("name", key.name())
                .put("key", key.secret())
                .put("data", data);
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
                    "the Python SDK refused: " + answer.get("error").asText());
        }
        return Base64.getDecoder().decode(answer.get("data").asText());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
