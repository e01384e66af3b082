package dev.chatelaine.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;
import software.amazon.awssdk.services.s3.S3Client;

/** What the roles of Sign and Verify may do, asked with their own credentials. */
class SigningRolesTest {

    private static final SdkBytes DIGEST = SdkBytes.fromByteArray(new byte[32]);
    private static final SigningAlgorithmSpec ALGORITHM = SigningAlgorithmSpec.ECDSA_SHA_256;

    private static LocalCloud cloud;
    private static String key;
    private static KmsClient admin;
    private static KmsClient sign;
    private static KmsClient verify;

    @BeforeAll
    static void start() {
        cloud = LocalCloud.running();
        key = cloud.output("SigningKeys").split(",", -1)[0];
        admin = cloud.kms(LocalCloud.ACCOUNT);
        sign = role("Sign");
        verify = role("Verify");
    }

    private static KmsClient role(String function) {
        return cloud.kms(Stack.accessKeyOf(cloud, cloud.output(function + "FunctionName")));
    }

    private static SdkBytes sign(KmsClient role, MessageType type) {
        return role.sign(call ->
                        call.keyId(key).message(DIGEST).messageType(type).signingAlgorithm(ALGORITHM))
                .signature();
    }

    private static boolean verify(KmsClient role, MessageType type, SdkBytes signature) {
        return role.verify(call -> call.keyId(key)
                        .message(DIGEST)
                        .messageType(type)
                        .signingAlgorithm(ALGORITHM)
                        .signature(signature))
                .signatureValid();
    }

    @Test
    void signMaySignDigestsAndShowThePublicKey() {
        SdkBytes signature = sign(sign, MessageType.DIGEST);

        assertThat(verify(admin, MessageType.DIGEST, signature)).isTrue();
        assertThat(sign.getPublicKey(call -> call.keyId(key)).publicKey()).isNotNull();
    }

    @Test
    void verifyMayVerifyDigests() {
        assertThat(verify(verify, MessageType.DIGEST, sign(admin, MessageType.DIGEST)))
                .isTrue();
    }

    @Test
    void signMayNotVerify() {
        SdkBytes signature = sign(admin, MessageType.DIGEST);
        denied("kms:Verify", () -> verify(sign, MessageType.DIGEST, signature));
    }

    @Test
    void verifyMayNotSign() {
        denied("kms:Sign", () -> sign(verify, MessageType.DIGEST));
    }

    @Test
    void neitherMayShowKmsAMessage() {
        SdkBytes signature = sign(admin, MessageType.RAW);
        denied("kms:Sign", () -> sign(sign, MessageType.RAW));
        denied("kms:Verify", () -> verify(verify, MessageType.RAW, signature));
    }

    @Test
    void neitherMayOpenMessages() {
        String envelope = cloud.keys().getFirst();
        SdkBytes wrapped = admin.encrypt(call ->
                        call.keyId(envelope).plaintext(DIGEST).encryptionContext(java.util.Map.of("purpose", "backup")))
                .ciphertextBlob();
        for (KmsClient role : List.of(sign, verify)) {
            denied(
                    "kms:Decrypt",
                    () -> role.decrypt(call -> call.keyId(envelope)
                            .ciphertextBlob(wrapped)
                            .encryptionContext(java.util.Map.of("purpose", "backup"))));
        }
    }

    @Test
    void sealingAndOpeningDoNotSign() {
        denied("kms:Sign", () -> sign(role("Encrypt"), MessageType.DIGEST));
        denied("kms:Sign", () -> sign(role("Decrypt"), MessageType.DIGEST));
    }

    @Test
    void neitherMayWriteObjects() {
        for (String function : List.of("Sign", "Verify")) {
            S3Client role = cloud.s3(Stack.accessKeyOf(cloud, cloud.output(function + "FunctionName")));
            assertThatThrownBy(() -> role.putObject(
                            call -> call.bucket(cloud.output("DataBucket")).key("events/by-" + function),
                            RequestBody.empty()))
                    .isInstanceOfSatisfying(
                            AwsServiceException.class,
                            refusal -> assertThat(refusal.awsErrorDetails().errorCode())
                                    .isEqualTo("AccessDenied"));
        }
    }

    private static void denied(String action, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(AwsServiceException.class, refusal -> {
            assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
            assertThat(refusal.awsErrorDetails().errorMessage()).contains("is not authorized to perform: " + action);
        });
    }
}
