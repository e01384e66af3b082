package dev.chatelaine.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** A part of a large message: the journal of the local cloud tells how much of it the deployed Decrypt reads. */
@Isolated // it counts the calls of a while
class DecryptPartTest {

    private static final int SIZE = 20_000_000;
    private static final String KEY = "events/large";

    private static LocalCloud cloud;
    private static byte[] plaintext;

    @BeforeAll
    static void start() {
        cloud = LocalCloud.running();
        plaintext = new byte[SIZE];
        new Random(1).nextBytes(plaintext);
        try (S3Client s3 = cloud.s3()) {
            s3.putObject(call -> call.bucket(cloud.output("DataBucket")).key(KEY), RequestBody.fromBytes(plaintext));
        }
        ObjectNode seal = LocalCloud.JSON
                .createObjectNode()
                .put("source", place(KEY))
                .put("destination", place(KEY + ".sealed"))
                .put("overwrite", true)
                .put("suite", "0478");
        seal.putObject("encryptionContext").put("purpose", "test");
        invoke("Encrypt", seal);
    }

    private static String place(String key) {
        return "s3://" + cloud.output("DataBucket") + "/" + key;
    }

    private static JsonNode invoke(String function, JsonNode request) {
        LocalCloud.Answer answer = cloud.invoke(function, request);
        assertThat(answer.failed()).as(answer.body().toString()).isFalse();
        return answer.body();
    }

    @Test
    void readsTheHeaderAndTheFramesThatItNeeds() {
        ObjectNode open = LocalCloud.JSON.createObjectNode().put("source", place(KEY + ".sealed"));
        open.putObject("requireContext").put("purpose", "test");
        open.putObject("range").put("from", 12_345_678).put("to", 12_345_778);
        cloud.control("DELETE", "/journal", null);

        JsonNode answer = invoke("Decrypt", open);

        JsonNode reads = cloud.control("GET", "/journal?service=s3&action=GetObject", null)
                .get("entries");
        assertThat(Base64.getDecoder().decode(answer.get("plaintext").asText()))
                .isEqualTo(Arrays.copyOfRange(plaintext, 12_345_678, 12_345_778));
        assertThat(reads)
                .isNotEmpty()
                .allSatisfy(read -> assertThat(read.get("status").asInt()).isEqualTo(206));
        assertThat(reads.valueStream()
                        .mapToLong(read -> read.get("bytes").asLong())
                        .sum())
                .as("bytes of %d that were read", SIZE)
                .isBetween(100L, 20_000L);
    }
}
