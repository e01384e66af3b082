package dev.chatelaine.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KmsException;

/** A policy that the deployed WriteKeyPolicy wrote, put on a key: it opens the key to its user, under its context. */
class WrittenKeyPolicyTest {

    private static final SdkBytes PLAINTEXT = SdkBytes.fromUtf8String("a data key");

    private static LocalCloud cloud;
    private static KmsClient root;
    private static String key;
    private static String policy;

    @BeforeAll
    static void putThePolicy() {
        cloud = LocalCloud.running();
        root = cloud.kms(LocalCloud.ACCOUNT);
        ObjectNode description = LocalCloud.JSON
                .createObjectNode()
                .put("account", LocalCloud.ACCOUNT)
                .put("caller", "arn:aws:iam::111111111111:root");
        description.putArray("admins").add("arn:aws:iam::111111111111:role/key-admin");
        description.putArray("users").add(roleOf("Encrypt"));
        description.putObject("encryptionContext").put("tenant", "blue");
        JsonNode answer = cloud.invoke("WriteKeyPolicy", description).body();
        policy = answer.path("policy").toString();
        key = root.createKey().keyMetadata().arn();
        put();
    }

    private static void put() {
        root.putKeyPolicy(call -> call.keyId(key).policyName("default").policy(policy));
    }

    @AfterAll
    static void deleteTheKey() {
        if (key != null) {
            String open = "{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"111111111111\"},"
                    + "\"Action\":\"kms:*\",\"Resource\":\"*\"}}";
            root.putKeyPolicy(call -> call.keyId(key).policyName("default").policy(open));
            root.scheduleKeyDeletion(call -> call.keyId(key).pendingWindowInDays(7));
        }
    }

    private static String roleOf(String function) {
        return cloud.lambda()
                .getFunctionConfiguration(call -> call.functionName(cloud.output(function + "FunctionName")))
                .role();
    }

    private static void encrypt(String accessKey, String tenant) {
        try (KmsClient kms = cloud.kms(accessKey)) {
            kms.encrypt(call -> call.keyId(key).plaintext(PLAINTEXT).encryptionContext(Map.of("tenant", tenant)));
        }
    }

    private static String keyOf(String function) {
        return Stack.accessKeyOf(cloud, cloud.output(function + "FunctionName"));
    }

    private static void denied(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        KmsException.class,
                        refusal -> assertThat(refusal.awsErrorDetails().errorCode())
                                .isEqualTo("AccessDeniedException"));
    }

    @Test
    void isStoredAsItWasWritten() {
        assertThat(root.getKeyPolicy(call -> call.keyId(key)).policy()).isEqualTo(policy);
    }

    @Test
    void opensTheKeyToItsUserUnderItsContext() {
        encrypt(keyOf("Encrypt"), "blue");
        denied(() -> encrypt(keyOf("Encrypt"), "green"));
    }

    @Test
    void opensItToNobodyElse() {
        denied(() -> encrypt(keyOf("Decrypt"), "blue"));
        denied(() -> encrypt(LocalCloud.ACCOUNT, "blue"));
        denied(() -> root.scheduleKeyDeletion(call -> call.keyId(key)));
    }

    @Test
    void theRootUserCanPutAnother() {
        put();
    }
}
