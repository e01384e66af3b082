package dev.chatelaine.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/** What the role of LookupParameters may do, asked with its own credentials. */
class ParameterRoleTest {

    private static final String SECRET = "/chatelaine/events/prod/db/password";
    private static final String OUTSIDE = "/elsewhere/secret";

    private static LocalCloud cloud;
    private static SsmClient admin;
    private static SsmClient role;
    private static KmsClient roleAtKms;

    @BeforeAll
    static void fill() {
        cloud = LocalCloud.running();
        new ParameterFixtures(cloud).put();
        admin = cloud.ssm(LocalCloud.ACCOUNT);
        String key = Stack.accessKeyOf(cloud, cloud.output("LookupParametersFunctionName"));
        role = cloud.ssm(key);
        roleAtKms = cloud.kms(key);
        secure(OUTSIDE, cloud.output("ParameterKey"));
    }

    private static void secure(String name, String key) {
        admin.putParameter(call -> call.name(name)
                .type(ParameterType.SECURE_STRING)
                .keyId(key)
                .value("outside")
                .overwrite(true));
    }

    private static void denied(String action, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(AwsServiceException.class, refusal -> {
            assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
            assertThat(refusal.awsErrorDetails().errorMessage()).contains("is not authorized to perform: " + action);
        });
    }

    @Test
    void itMayReadTreesAndNamesBelowTheConfiguredPaths() {
        assertThat(role.getParametersByPath(
                                call -> call.path("/chatelaine").recursive(true).withDecryption(true))
                        .parameters())
                .isNotEmpty();
        assertThat(role.getParameters(call -> call.names(SECRET).withDecryption(true))
                        .parameters())
                .singleElement()
                .satisfies(one -> assertThat(one.value()).isEqualTo("a password for tests"));
    }

    @Test
    void itMayReadNothingElse() {
        denied("ssm:GetParametersByPath", () -> role.getParametersByPath(call -> call.path("/elsewhere")));
        denied("ssm:GetParametersByPath", () -> role.getParametersByPath(call -> call.path("/")));
        denied("ssm:GetParametersByPath", () -> role.getParametersByPath(call -> call.path("/shopping")));
        denied("ssm:GetParameters", () -> role.getParameters(call -> call.names(SECRET, OUTSIDE)));
        denied("ssm:GetParameter", () -> role.getParameter(call -> call.name(SECRET)));
        denied("ssm:GetParameterHistory", () -> role.getParameterHistory(call -> call.name(SECRET)));
        denied("ssm:DescribeParameters", () -> role.describeParameters(call -> call.maxResults(10)));
    }

    @Test
    void itMayChangeNothing() {
        denied(
                "ssm:PutParameter",
                () -> role.putParameter(call -> call.name(SECRET).value("x").overwrite(true)));
        denied("ssm:DeleteParameter", () -> role.deleteParameter(call -> call.name(SECRET)));
        denied(
                "ssm:LabelParameterVersion",
                () -> role.labelParameterVersion(call -> call.name(SECRET).labels("x")));
    }

    @Test
    void itMayDecryptOnlyThroughParameterStore() {
        SdkBytes ciphertext = SdkBytes.fromByteArray(Base64.getDecoder()
                .decode(admin.getParameter(call -> call.name(SECRET))
                        .parameter()
                        .value()));

        denied(
                "kms:Decrypt",
                () -> roleAtKms.decrypt(call -> call.ciphertextBlob(ciphertext)
                        .encryptionContext(
                                Map.of("PARAMETER_ARN", "arn:aws:ssm:us-east-1:111111111111:parameter" + SECRET))));
    }

    @Test
    void itMayDecryptUnderNoOtherKey() {
        String name = "/chatelaine/roles/other-key";
        secure(name, cloud.keys().getFirst());

        denied("kms:Decrypt", () -> role.getParameters(call -> call.names(name).withDecryption(true)));
        assertThat(role.getParameters(call -> call.names(name)).parameters()).hasSize(1);
    }
}
