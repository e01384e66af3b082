package dev.chatelaine.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * What the functions' roles may do at KMS and S3, asked with the roles' own credentials: the template's least privilege,
 * as the local cloud enforces it.
 */
class RolesTest {

    private static final Map<String, String> BLUE = Map.of("tenant", "blue", "purpose", "backup");
    private static final Map<String, String> GREEN = Map.of("tenant", "green", "purpose", "backup");
    private static final SdkBytes PLAINTEXT = SdkBytes.fromUtf8String("a data key");

    private static LocalCloud cloud;
    private static Stack bound;
    private static String key;
    private static KmsClient admin;
    private static KmsClient encrypt;
    private static KmsClient decrypt;

    @BeforeAll
    static void deployAStackBoundToATenant(@TempDir Path folder) throws Exception {
        cloud = LocalCloud.running();
        bound = Stack.deploy(
                cloud,
                folder,
                "chatelaine-bound",
                "DataBucketName=chatelaine-bound",
                "ContextName=tenant",
                "ContextValue=blue");
        key = bound.output("EnvelopeKeys");
        admin = cloud.kms(LocalCloud.ACCOUNT);
        encrypt = cloud.kms(Stack.accessKeyOf(cloud, bound.output("EncryptFunctionName")));
        decrypt = cloud.kms(Stack.accessKeyOf(cloud, bound.output("DecryptFunctionName")));
    }

    @Test
    void encryptMayMakeAndWrapDataKeys() {
        assertThat(generate(encrypt, BLUE)).isNotNull();
        assertThat(wrap(encrypt, BLUE)).isNotNull();
    }

    @Test
    void encryptMayNotDecrypt() {
        SdkBytes wrapped = wrap(admin, BLUE);
        denied("kms:Decrypt", () -> unwrap(encrypt, wrapped, BLUE));
    }

    @Test
    void encryptMayNotUseAnotherContext() {
        denied("kms:GenerateDataKey", () -> generate(encrypt, GREEN));
        denied("kms:Encrypt", () -> wrap(encrypt, GREEN));
    }

    @Test
    void encryptMayNotLeaveTheContextOut() {
        denied("kms:GenerateDataKey", () -> generate(encrypt, Map.of()));
        denied("kms:GenerateDataKey", () -> generate(encrypt, Map.of("purpose", "backup")));
    }

    @Test
    void decryptMayUnwrapDataKeys() {
        assertThat(unwrap(decrypt, wrap(admin, BLUE), BLUE)).isEqualTo(PLAINTEXT);
    }

    @Test
    void decryptMayNotEncrypt() {
        denied("kms:GenerateDataKey", () -> generate(decrypt, BLUE));
        denied("kms:Encrypt", () -> wrap(decrypt, BLUE));
    }

    @Test
    void decryptMayNotUseAnotherContext() {
        SdkBytes wrapped = wrap(admin, GREEN);
        denied("kms:Decrypt", () -> unwrap(decrypt, wrapped, GREEN));
    }

    @Test
    void neitherMayUseAnotherStacksKeys() {
        String other = cloud.keys().getFirst();
        denied(
                "kms:GenerateDataKey",
                () -> encrypt.generateDataKey(
                        call -> call.keyId(other).keySpec(DataKeySpec.AES_256).encryptionContext(BLUE)));
        SdkBytes wrapped = admin.encrypt(
                        call -> call.keyId(other).plaintext(PLAINTEXT).encryptionContext(BLUE))
                .ciphertextBlob();
        denied(
                "kms:Decrypt",
                () -> decrypt.decrypt(
                        call -> call.keyId(other).ciphertextBlob(wrapped).encryptionContext(BLUE)));
    }

    @Test
    void neitherMayAdministerTheKeys() {
        for (KmsClient role : new KmsClient[] {encrypt, decrypt}) {
            denied("kms:ScheduleKeyDeletion", () -> role.scheduleKeyDeletion(call -> call.keyId(key)));
            denied(
                    "kms:PutKeyPolicy",
                    () -> role.putKeyPolicy(
                            call -> call.keyId(key).policyName("default").policy("{}")));
            denied(
                    "kms:CreateGrant",
                    () -> role.createGrant(call -> call.keyId(key)
                            .granteePrincipal("arn:aws:iam::111111111111:root")
                            .operationsWithStrings("Decrypt")));
        }
    }

    @Test
    void bothMayFindTheUploadsThatTheyMustAbort() {
        for (String function : List.of("EncryptFunctionName", "DecryptFunctionName")) {
            S3Client role = cloud.s3(Stack.accessKeyOf(cloud, bound.output(function)));
            assertThat(role.listMultipartUploads(call -> call.bucket(bound.output("DataBucket")))
                            .uploads())
                    .isEmpty();
        }
    }

    @Test
    void neitherMayLookIntoAnotherStacksBucket() {
        for (String function : List.of("EncryptFunctionName", "DecryptFunctionName")) {
            S3Client role = cloud.s3(Stack.accessKeyOf(cloud, bound.output(function)));
            assertThatThrownBy(() -> role.listMultipartUploads(call -> call.bucket(cloud.output("DataBucket"))))
                    .isInstanceOfSatisfying(
                            AwsServiceException.class,
                            refusal -> assertThat(refusal.awsErrorDetails().errorCode())
                                    .isEqualTo("AccessDenied"));
        }
    }

    private static SdkBytes generate(KmsClient role, Map<String, String> context) {
        return role.generateDataKey(
                        call -> call.keyId(key).keySpec(DataKeySpec.AES_256).encryptionContext(context))
                .ciphertextBlob();
    }

    private static SdkBytes wrap(KmsClient role, Map<String, String> context) {
        return role.encrypt(call -> call.keyId(key).plaintext(PLAINTEXT).encryptionContext(context))
                .ciphertextBlob();
    }

    private static SdkBytes unwrap(KmsClient role, SdkBytes wrapped, Map<String, String> context) {
        return role.decrypt(call -> call.keyId(key).ciphertextBlob(wrapped).encryptionContext(context))
                .plaintext();
    }

    private static void denied(String action, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(AwsServiceException.class, refusal -> {
            assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
            assertThat(refusal.awsErrorDetails().errorMessage()).contains("is not authorized to perform: " + action);
        });
    }
}
