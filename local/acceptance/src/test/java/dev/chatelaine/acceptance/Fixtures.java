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
        byte[] sealed = seal("0478");
        try (S3Client s3 = cloud.s3()) {
            put(s3, "plain.txt", TEXT.getBytes(UTF_8));
            put(s3, "sealed", sealed);
            put(s3, "signed", seal("0578"));
            s3.putObject(
                    call -> call.bucket(cloud.output("DataBucket")).key("uploads/events/report 1.txt"),
                    RequestBody.fromString(TEXT));
            put(s3, "tampered", flipped(sealed));
            put(s3, "cut-short", Arrays.copyOf(sealed, sealed.length - 10));
            put(s3, "foreign", foreign());
            putLogs(s3);
        }
        new ParameterFixtures(cloud).put();
    }

    /** A log of WAF under two names and a summary of each, one of them twice. */
    private void putLogs(S3Client s3) {
        byte[] log = resource("/waf-log.jsonl");
        put(s3, "waf/log.jsonl", log);
        put(s3, "waf/log with spaces.jsonl", log);
        byte[] summary = summary(s3, "waf/log.jsonl");
        put(s3, "waf/summary.json.gz", summary);
        put(s3, "waf/copy.json.gz", summary);
        put(s3, "waf/second.json.gz", summary(s3, "waf/log with spaces.jsonl"));
    }

    private byte[] summary(S3Client s3, String log) {
        ObjectNode request = LocalCloud.JSON
                .createObjectNode()
                .put("source", "s3://" + cloud.output("DataBucket") + "/events/" + log);
        LocalCloud.Answer answer = cloud.invoke("SummarizeLog", request);
        assertThat(answer.failed()).as(answer.body().toString()).isFalse();
        String key = answer.body().get("summary").asText().replaceFirst("s3://[^/]+/", "");
        return s3.getObjectAsBytes(
                        call -> call.bucket(cloud.output("DataBucket")).key(key))
                .asByteArray();
    }

    private byte[] seal(String suite) {
        ObjectNode request =
                LocalCloud.JSON.createObjectNode().put("text", TEXT).put("suite", suite);
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
        return Base64.getMimeDecoder().decode(resource("/foreign.b64"));
    }

    private static byte[] resource(String name) {
        try (InputStream file = Fixtures.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(S3Client s3, String name, byte[] content) {
        s3.putObject(
                call -> call.bucket(cloud.output("DataBucket")).key("events/" + name), RequestBody.fromBytes(content));
    }
}
