package dev.chatelaine.core.crypto.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.core.crypto.AlgorithmSuite;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.MessageDecryptor;
import dev.chatelaine.core.crypto.MessageEncryptor;
import dev.chatelaine.core.crypto.WrappingKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we seal under each kind of key the official keyrings of the Python SDK open, and the reverse. */
class PythonKeysTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> CONTEXT = Map.of("purpose", "test", "\uE000", "private use", "𝄞", "clef");
    private static final byte[] PLAINTEXT = plaintext();

    @TempDir
    private Path folder;

    private static byte[] plaintext() {
        byte[] bytes = new byte[5000];
        new Random(11).nextBytes(bytes);
        return bytes;
    }

    /** Who seals and who opens, here and there. */
    private record Kind(
            WrappingKey sealsHere,
            WrappingKey opensHere,
            Map<String, String> sealsThere,
            Map<String, String> opensThere) {

        byte[] seal() {
            return MessageEncryptor.builder()
                    .keys(sealsHere)
                    .suite(AlgorithmSuite.AES_256_GCM_COMMIT)
                    .build()
                    .encrypt(PLAINTEXT, EncryptionContext.of(CONTEXT));
        }

        byte[] open(byte[] message) {
            return MessageDecryptor.builder()
                    .keys(opensHere)
                    .build()
                    .decrypt(message, EncryptionContext.of(CONTEXT))
                    .plaintext();
        }
    }

    private static List<Kind> kinds() {
        return Stream.concat(
                        Stream.of(RsaPadding.values()).map(PythonKeysTest::rsa),
                        Stream.of(256, 384, 521).flatMap(PythonKeysTest::ecdh))
                .toList();
    }

    private static Kind rsa(RsaPadding padding) {
        KeyPair pair = KeySamples.rsa(2048);
        RawRsaKey ours = KeySamples.rsaKey(pair, padding);
        String scheme = padding == RsaPadding.PKCS1 ? "PKCS1" : padding.name().replace("SHA_", "SHA") + "_MGF1";
        Map<String, String> theirs = Map.of(
                "kind",
                "rsa",
                "padding",
                scheme,
                "public",
                KeySamples.pem("PUBLIC KEY", pair.getPublic().getEncoded()),
                "private",
                pem(pair));
        return new Kind(ours, ours, theirs, theirs);
    }

    private static Stream<Kind> ecdh(int bits) {
        KeyPair alice = KeySamples.ec(bits);
        KeyPair bob = KeySamples.ec(bits);
        EcdhPublicKey bobs = EcdhPublicKey.of((ECPublicKey) bob.getPublic());
        EcdhPrivateKey bobsOwn = EcdhPrivateKey.of((ECPrivateKey) bob.getPrivate());
        return Stream.of(
                new Kind(
                        EcdhKey.between(EcdhPrivateKey.of((ECPrivateKey) alice.getPrivate()), bobs),
                        EcdhKey.between(bobsOwn, EcdhPublicKey.of((ECPublicKey) alice.getPublic())),
                        theirs("static", bits, alice, bob),
                        theirs("static", bits, bob, alice)),
                new Kind(
                        EcdhKey.to(bobs),
                        EcdhKey.of(bobsOwn),
                        theirs("ephemeral", bits, alice, bob),
                        theirs("discovery", bits, bob, alice)));
    }

    private static Map<String, String> theirs(String kind, int bits, KeyPair own, KeyPair peer) {
        return Map.of(
                "kind",
                kind,
                "curve",
                "ECC_NIST_P" + bits,
                "private",
                pem(own),
                "public",
                Base64.getEncoder().encodeToString(peer.getPublic().getEncoded()));
    }

    private static String pem(KeyPair pair) {
        return KeySamples.pem("PRIVATE KEY", pair.getPrivate().getEncoded());
    }

    @Test
    void opensWhatWeSeal() throws Exception {
        List<Kind> kinds = kinds();

        assertThat(answers(kinds.stream()
                        .map(kind -> request("decrypt", kind.opensThere(), kind.seal()))
                        .toList()))
                .hasSameSizeAs(kinds)
                .allSatisfy(plaintext -> assertThat(plaintext).isEqualTo(PLAINTEXT));
    }

    @Test
    void sealsWhatWeOpen() throws Exception {
        List<Kind> kinds = kinds();
        List<byte[]> messages = answers(kinds.stream()
                .map(kind -> request("encrypt", kind.sealsThere(), PLAINTEXT))
                .toList());

        assertThat(messages).hasSameSizeAs(kinds);
        for (int i = 0; i < kinds.size(); i++) {
            assertThat(kinds.get(i).open(messages.get(i))).isEqualTo(PLAINTEXT);
        }
    }

    private static ObjectNode request(String operation, Map<String, String> theirs, byte[] data) {
        ObjectNode request = JSON.valueToTree(theirs);
        request.put("op", operation).put("data", data).put("signed", true);
        return request.set("context", JSON.valueToTree(CONTEXT));
    }

    /** Asks all at once: starting the SDK takes longer than its work. */
    private List<byte[]> answers(List<ObjectNode> requests) throws IOException, InterruptedException {
        String python = System.getProperty("chatelaine.oracle.python", "");
        assumeTrue(
                !python.isEmpty(),
                "no official Python SDK: -Dchatelaine.oracle.python=<a Python with aws-encryption-sdk[MPL]> is not set");
        Path asked = folder.resolve("requests");
        Path answered = folder.resolve("answers");
        Files.writeString(asked, requests.stream().map(ObjectNode::toString).collect(Collectors.joining("\n")), UTF_8);
        int status = new ProcessBuilder(python, "src/test/python/keys.py")
                .redirectInput(asked.toFile())
                .redirectOutput(answered.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        assertThat(status).isZero();
        return Files.readAllLines(answered, UTF_8).stream()
                .map(PythonKeysTest::data)
                .toList();
    }

    private static byte[] data(String line) {
        try {
            JsonNode answer = JSON.readTree(line);
            assertThat(answer.path("error").asText()).isEmpty();
            return answer.get("data").binaryValue();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
