package dev.chatelaine.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** An object that is put under the upload prefix: S3 tells SealUploads by itself, and Decrypt opens what that makes. */
class SealUploadsTest {

    private static final String TEXT = "A statement of account.";
    private static final int MOST_LOOKS = 300;

    private static LocalCloud cloud;
    private static S3Client s3;
    private static String bucket;

    @BeforeAll
    static void start() {
        cloud = LocalCloud.running();
        s3 = cloud.s3();
        bucket = cloud.output("DataBucket");
    }

    private static List<S3Object> messages(String name) {
        return s3.listObjectsV2(call -> call.bucket(bucket).prefix("sealed/" + name + "/"))
                .contents();
    }

    /** S3 tells asynchronously, and its events have no end to wait for. */
    private static S3Object await(String name) throws InterruptedException {
        for (int look = 0; look < MOST_LOOKS && messages(name).isEmpty(); look++) {
            Thread.sleep(Duration.ofMillis(200));
        }
        assertThat(messages(name)).hasSize(1);
        return messages(name).getFirst();
    }

    private static String put(String name) {
        return s3.putObject(call -> call.bucket(bucket).key("uploads/" + name), RequestBody.fromString(TEXT))
                .versionId();
    }

    private static JsonNode invoke(String function, JsonNode request) {
        LocalCloud.Answer answer = cloud.invoke(function, request);
        assertThat(answer.failed()).as(answer.body().toString()).isFalse();
        return answer.body();
    }

    @Test
    void sealsWhatLandsUnderThePrefixAndNeverTwice() throws Exception {
        String name = UUID.randomUUID() + "/räport +1.txt";
        String version = put(name);

        S3Object message = await(name);

        assertThat(message.key()).isEqualTo("sealed/" + name + "/" + version);
        ObjectNode open = LocalCloud.JSON.createObjectNode().put("source", "s3://" + bucket + "/" + message.key());
        open.putObject("requireContext").put("bucket", bucket).put("key", "uploads/" + name);
        JsonNode opened = invoke("Decrypt", open);
        assertThat(new String(Base64.getDecoder().decode(opened.get("plaintext").asText()), StandardCharsets.UTF_8))
                .isEqualTo(TEXT);
        assertThat(opened.get("signatureVerified").asBoolean()).isTrue();

        JsonNode again = invoke("SealUploads", event(name, version));
        assertThat(again.get("uploads").get(0).get("already").asBoolean()).isTrue();
        assertThat(messages(name)).containsExactly(message);
    }

    private static JsonNode event(String name, String version) {
        ObjectNode event = LocalCloud.JSON.createObjectNode();
        ObjectNode record = event.putArray("Records").addObject().put("eventName", "ObjectCreated:Put");
        record.putObject("s3").putObject("bucket").put("name", bucket);
        ((ObjectNode) record.get("s3"))
                .putObject("object")
                .put("key", "uploads/" + java.net.URLEncoder.encode(name, StandardCharsets.UTF_8))
                .put("versionId", version);
        return event;
    }

    @Test
    void itsRoleReadsUploadsAndWritesMessagesAlone() {
        put("role/a.txt");
        S3Client role = cloud.s3(accessKey());

        assertThat(role.getObjectAsBytes(call -> call.bucket(bucket).key("uploads/role/a.txt"))
                        .asUtf8String())
                .isEqualTo(TEXT);
        denied(() -> role.putObject(call -> call.bucket(bucket).key("uploads/role/b.txt"), RequestBody.empty()));
        denied(() -> role.putObject(call -> call.bucket(bucket).key("events/by-role"), RequestBody.empty()));
        denied(() -> role.getObjectAsBytes(call -> call.bucket(bucket).key("events/plain.txt")));
        denied(() -> role.deleteObject(call -> call.bucket(bucket).key("uploads/role/a.txt")));
    }

    @Test
    void itsRoleMayNotDecrypt() {
        Map<String, String> context = Map.of("purpose", "backup");
        String key = cloud.keys().getFirst();
        SdkBytes wrapped = cloud.kms(LocalCloud.ACCOUNT)
                .encrypt(call -> call.keyId(key)
                        .plaintext(SdkBytes.fromUtf8String("a data key"))
                        .encryptionContext(context))
                .ciphertextBlob();
        KmsClient role = cloud.kms(accessKey());

        denied(() ->
                role.decrypt(call -> call.keyId(key).ciphertextBlob(wrapped).encryptionContext(context)));
    }

    private static String accessKey() {
        return Stack.accessKeyOf(cloud, cloud.output("SealUploadsFunctionName"));
    }

    private static void denied(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        refusal -> assertThat(refusal.awsErrorDetails().errorCode())
                                .startsWith("AccessDenied"));
    }
}
