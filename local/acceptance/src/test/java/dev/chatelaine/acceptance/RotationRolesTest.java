package dev.chatelaine.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ssm.SsmClient;

/** What the roles of RotateSecret and CheckRotation may do, asked with the roles' own credentials. */
class RotationRolesTest {

    private static final String PLACE = "arn:aws:secretsmanager:us-east-1:" + LocalCloud.ACCOUNT + ":secret:";
    private static final String TOKEN = "33333333-3333-3333-3333-333333333333";

    private static LocalCloud cloud;
    private static SecretsManagerClient admin;
    private static SecretsManagerClient rotate;
    private static SecretsManagerClient check;
    private static String rotateKey;
    private static String checkKey;
    private static String current;

    /** Of a stack that knows one master secret and one candidate, not all as the main one's. */
    @BeforeAll
    static void deploy(@TempDir Path folder) throws Exception {
        cloud = LocalCloud.running();
        Stack stack = Stack.deploy(
                cloud,
                folder,
                "chatelaine-rotation",
                "DataBucketName=chatelaine-rotation",
                "RotationMasterSecretArns=" + PLACE + "roles/master-*",
                "RotationCandidateArns=" + PLACE + "roles/candidate-*");
        admin = cloud.secrets();
        rotateKey = Stack.accessKeyOf(cloud, stack.output("RotateSecretFunctionName"));
        checkKey = Stack.accessKeyOf(cloud, stack.output("CheckRotationFunctionName"));
        rotate = cloud.secrets(rotateKey);
        check = cloud.secrets(checkKey);
        for (String name : new String[] {"rotated", "of-another", "outside", "candidate", "master"}) {
            create("roles/" + name);
        }
        rotatedBy("roles/rotated", stack.output("RotateSecretFunctionName"));
        rotatedBy("roles/of-another", cloud.output("RotateSecretFunctionName"));
        current = version("roles/rotated");
    }

    private static void create(String name) {
        try {
            admin.deleteSecret(call -> call.secretId(name).forceDeleteWithoutRecovery(true));
        } catch (ResourceNotFoundException absent) {
            // There is none of an earlier run.
        }
        admin.createSecret(call -> call.name(name).secretString("no database's secret"));
    }

    private static void rotatedBy(String name, String function) {
        admin.rotateSecret(call -> call.secretId(name)
                .rotateImmediately(false)
                .rotationLambdaARN(function)
                .rotationRules(rules -> rules.automaticallyAfterDays(30L)));
    }

    private static String version(String name) {
        return admin.getSecretValue(call -> call.secretId(name)).versionId();
    }

    private static void denied(String action, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(AwsServiceException.class, refusal -> {
            assertThat(refusal.awsErrorDetails().errorCode()).isIn("AccessDeniedException", "AccessDenied");
            assertThat(refusal.awsErrorDetails().errorMessage()).contains("is not authorized to perform: " + action);
        });
    }

    private static void put(SecretsManagerClient role, String name) {
        role.putSecretValue(call -> call.secretId(name)
                .clientRequestToken(TOKEN)
                .secretString("next")
                .versionStages("AWSPENDING"));
    }

    private static void move(SecretsManagerClient role, String name, String version) {
        role.updateSecretVersionStage(
                call -> call.secretId(name).versionStage("mine").moveToVersionId(version));
    }

    @Test
    void rotateSecretMayDoWhatARotationTakesWithItsOwnSecrets() {
        assertThat(rotate.describeSecret(call -> call.secretId("roles/rotated")).rotationEnabled())
                .isTrue();
        assertThat(rotate.getSecretValue(call -> call.secretId("roles/rotated")).secretString())
                .isNotEmpty();
        put(rotate, "roles/rotated");
        move(rotate, "roles/rotated", current);
        assertThat(admin.describeSecret(call -> call.secretId("roles/rotated")).versionIdsToStages())
                .containsKey(TOKEN)
                .hasEntrySatisfying(current, labels -> assertThat(labels).contains("mine"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"roles/of-another", "roles/outside", "roles/candidate"})
    void rotateSecretMayTouchNoOtherSecret(String name) {
        String version = version(name);
        denied("secretsmanager:DescribeSecret", () -> rotate.describeSecret(call -> call.secretId(name)));
        denied("secretsmanager:GetSecretValue", () -> rotate.getSecretValue(call -> call.secretId(name)));
        denied("secretsmanager:PutSecretValue", () -> put(rotate, name));
        denied("secretsmanager:UpdateSecretVersionStage", () -> move(rotate, name, version));
    }

    @Test
    void rotateSecretMayReadMasterSecretsAndNoMore() {
        assertThat(rotate.getSecretValue(call -> call.secretId("roles/master")).secretString())
                .isNotEmpty();
        String version = version("roles/master");
        denied("secretsmanager:PutSecretValue", () -> put(rotate, "roles/master"));
        denied("secretsmanager:UpdateSecretVersionStage", () -> move(rotate, "roles/master", version));
    }

    @Test
    void checkRotationReadsItsSecretsCandidatesAndMasters() {
        for (String name : new String[] {"roles/rotated", "roles/candidate", "roles/master"}) {
            assertThat(check.getSecretValue(call -> call.secretId(name)).secretString())
                    .as(name)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"roles/of-another", "roles/outside"})
    void checkRotationReadsNoOtherSecret(String name) {
        denied("secretsmanager:DescribeSecret", () -> check.describeSecret(call -> call.secretId(name)));
        denied("secretsmanager:GetSecretValue", () -> check.getSecretValue(call -> call.secretId(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"roles/rotated", "roles/candidate", "roles/master", "roles/outside"})
    void checkRotationWritesNothing(String name) {
        String version = version(name);
        denied("secretsmanager:PutSecretValue", () -> put(check, name));
        denied("secretsmanager:UpdateSecretVersionStage", () -> move(check, name, version));
    }

    @Test
    void neitherSetsRotationsUpOrChangesSecretsOtherwise() {
        for (SecretsManagerClient role : new SecretsManagerClient[] {rotate, check}) {
            String name = "roles/rotated";
            denied("secretsmanager:RotateSecret", () -> role.rotateSecret(call -> call.secretId(name)));
            denied("secretsmanager:CancelRotateSecret", () -> role.cancelRotateSecret(call -> call.secretId(name)));
            denied(
                    "secretsmanager:UpdateSecret",
                    () -> role.updateSecret(call -> call.secretId(name).secretString("x")));
            denied("secretsmanager:DeleteSecret", () -> role.deleteSecret(call -> call.secretId(name)));
            denied(
                    "secretsmanager:PutResourcePolicy",
                    () -> role.putResourcePolicy(call -> call.secretId(name).resourcePolicy("{}")));
            denied("secretsmanager:CreateSecret", () -> role.createSecret(call -> call.name("roles/new")));
            denied("secretsmanager:ListSecrets", () -> role.listSecrets(call -> call.maxResults(1)));
        }
    }

    @Test
    void neitherReachesKeysParametersSnapshotsOrObjects() {
        SdkBytes sealed = cloud.kms(LocalCloud.ACCOUNT)
                .encrypt(call -> call.keyId(cloud.keys().getFirst()).plaintext(SdkBytes.fromUtf8String("x")))
                .ciphertextBlob();
        for (String key : new String[] {rotateKey, checkKey}) {
            try (KmsClient kms = cloud.kms(key);
                    SsmClient ssm = cloud.ssm(key);
                    Ec2Client ec2 = cloud.client(Ec2Client.builder(), key);
                    S3Client s3 = cloud.s3(key)) {
                denied("kms:Decrypt", () -> kms.decrypt(call -> call.ciphertextBlob(sealed)));
                denied(
                        "kms:GenerateDataKey",
                        () -> kms.generateDataKey(
                                call -> call.keyId(cloud.keys().getFirst()).keySpec(DataKeySpec.AES_256)));
                denied("ssm:GetParameter", () -> ssm.getParameter(call -> call.name("/chatelaine/any")));
                denied(
                        "s3:GetObject",
                        () -> s3.getObject(
                                call -> call.bucket("chatelaine-data").key("any")));
                assertThatThrownBy(() -> ec2.describeSnapshots(call -> call.maxResults(5)))
                        .isInstanceOfSatisfying(
                                AwsServiceException.class,
                                refusal -> assertThat(refusal.awsErrorDetails().errorCode())
                                        .isEqualTo("UnauthorizedOperation"));
            }
        }
    }
}
