package dev.chatelaine.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** The objects that the test events name: a plain one, a sealed one, and what may have become of a sealed one. */
record Fixtures(LocalCloud cloud) {

    static final String TEXT = "The keys of the castle hang at her belt.";

    void put() {
        byte[] sealed = seal();
        try (S3Client s3 = cloud.s3()) {
            put(s3, "plain.txt", TEXT.getBytes(UTF_8));
            put(s3, "sealed", sealed);
            put(s3, "tampered", flipped(sealed));
            put(s3, "cut-short", Arrays.copyOf(sealed, sealed.length - 10));
            put(s3, "foreign", foreign());
        }
        new ParameterFixtures(cloud).put();
    }

    private byte[] seal() {
        ObjectNode request =
                LocalCloud.JSON.createObjectNode().put("text", TEXT).put("suite", "0478");
        request.putObject("encryptionContext").put("purpose", "backup").put("tenant", "blue");
        LocalCloud.Answer answer = cloud.invoke("Encrypt", request);
        assertThat(answer.failed()).as(answer.body().toString()).isFalse();
        return Base64.getDecoder().decode(answer.body().get("ciphertext").asText());
    }

    private static byte[] flipped(byte[] message) {
        byte[] copy = message.clone();
        copy[copy.length - 20] ^= 1;
        return copy;
    }

    /** A message of the official Python SDK under a KMS key of another account. */
    private static byte[] foreign() {
        try (InputStream file = Fixtures.class.getResourceAsStream("/foreign.b64")) {
            return Base64.getMimeDecoder().decode(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(S3Client s3, String name, byte[] content) {
        s3.putObject(
                call -> call.bucket(cloud.output("DataBucket")).key("events/" + name), RequestBody.fromBytes(content));
    }
}
