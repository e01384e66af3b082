package dev.chatelaine.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKey;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.Runtime;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;

/** Functions, sessions and users are known by the keys that ministack gives them, and may what their policies allow. */
class SdkIdentityTest {
    private static final String TRUST = """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
             "Principal": {"AWS": "arn:aws:iam::111111111111:root", "Service": "lambda.amazonaws.com"}}]}""";
    private static final String READ = """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject",
             "Resource": "arn:aws:s3:::identity/open/*"}]}""";

    private static Ministack ministack;
    private static IamClient iam;

    @BeforeAll
    static void start() throws Exception {
        ministack = Ministack.start();
        iam = ministack.client(IamClient.builder(), Ministack.ROOT);
        try (S3Client s3 = s3(Ministack.ROOT)) {
            s3.createBucket(b -> b.bucket("identity"));
            s3.putObject(b -> b.bucket("identity").key("open/a"), RequestBody.fromString("a"));
            s3.putObject(b -> b.bucket("identity").key("closed/a"), RequestBody.fromString("a"));
        }
        deploy(role("FunctionRole"));
    }

    @AfterAll
    static void stop() throws Exception {
        if (ministack != null) {
            iam.close();
            ministack.close();
        }
    }

    private static S3Client s3(AwsCredentials credentials) {
        return ministack.client(S3Client.builder().forcePathStyle(true), credentials);
    }

    private static String role(String name) {
        String arn = iam.createRole(b -> b.roleName(name).assumeRolePolicyDocument(TRUST))
                .role()
                .arn();
        iam.putRolePolicy(b -> b.roleName(name).policyName("read").policyDocument(READ));
        return arn;
    }

    private static String identity(AwsCredentials credentials) {
        try (StsClient sts = ministack.client(StsClient.builder(), credentials)) {
            return sts.getCallerIdentity().arn();
        }
    }

    private static AwsCredentials assume(String roleArn) {
        try (StsClient sts = ministack.client(StsClient.builder(), Ministack.ROOT)) {
            Credentials keys = sts.assumeRole(b -> b.roleArn(roleArn).roleSessionName("me"))
                    .credentials();
            return AwsSessionCredentials.create(keys.accessKeyId(), keys.secretAccessKey(), keys.sessionToken());
        }
    }

    private static void mayReadWhatIsOpenAndNoMore(AwsCredentials credentials, String arn) {
        try (S3Client s3 = s3(credentials)) {
            assertThat(s3.getObject(b -> b.bucket("identity").key("open/a"), ResponseTransformer.toBytes())
                            .asUtf8String())
                    .isEqualTo("a");
            assertThatThrownBy(() -> s3.getObject(b -> b.bucket("identity").key("closed/a")))
                    .isInstanceOf(S3Exception.class)
                    .hasMessageContaining("User: " + arn + " is not authorized to perform: s3:GetObject on resource: "
                            + "arn:aws:s3:::identity/closed/a because no identity-based policy allows");
            assertThatThrownBy(() -> s3.putObject(b -> b.bucket("identity").key("open/b"), RequestBody.fromString("b")))
                    .isInstanceOf(S3Exception.class)
                    .hasMessageContaining("s3:PutObject");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"$LATEST", "1", "live"})
    void aFunctionIsItsRolesSession(String qualifier) throws Exception {
        AwsCredentials keys = invoke(qualifier);

        String arn = "arn:aws:sts::111111111111:assumed-role/FunctionRole/who";
        mayReadWhatIsOpenAndNoMore(keys, arn);
        assertThat(identity(keys)).isEqualTo(arn);
    }

    private static void deploy(String roleArn) {
        try (LambdaClient lambda = ministack.client(LambdaClient.builder(), Ministack.ROOT)) {
            lambda.createFunction(b -> b.functionName("who")
                    .runtime(Runtime.PYTHON3_12)
                    .handler("who.handler")
                    .role(roleArn)
                    .publish(true)
                    .code(c -> c.zipFile(SdkBytes.fromByteArray(code()))));
            lambda.createAlias(b -> b.functionName("who").name("live").functionVersion("1"));
        }
    }

    private static AwsCredentials invoke(String qualifier) throws Exception {
        try (LambdaClient lambda = ministack.client(LambdaClient.builder(), Ministack.ROOT)) {
            String payload = lambda.invoke(b -> b.functionName("who").qualifier(qualifier))
                    .payload()
                    .asUtf8String();
            JsonNode keys = new ObjectMapper().readTree(payload);
            return AwsSessionCredentials.create(
                    keys.path("key").asText(),
                    keys.path("secret").asText(),
                    keys.path("token").asText());
        }
    }

    private static byte[] code() {
        String python = """
                import os
                def handler(event, context):
                    return {"key": os.environ["AWS_ACCESS_KEY_ID"], "secret": os.environ["AWS_SECRET_ACCESS_KEY"],
                            "token": os.environ["AWS_SESSION_TOKEN"]}
                """;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("who.py"));
            zip.write(python.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    @Test
    void anAssumedRoleIsItsSession() {
        AwsCredentials keys = assume(role("AssumedRole"));

        String arn = "arn:aws:sts::111111111111:assumed-role/AssumedRole/me";
        mayReadWhatIsOpenAndNoMore(keys, arn);
        assertThat(identity(keys)).isEqualTo(arn);
    }

    @Test
    void aUserIsKnownByItsAccessKey() {
        String arn = iam.createUser(b -> b.userName("ann")).user().arn();
        iam.putUserPolicy(b -> b.userName("ann").policyName("read").policyDocument(READ));
        AccessKey key = iam.createAccessKey(b -> b.userName("ann")).accessKey();

        mayReadWhatIsOpenAndNoMore(AwsBasicCredentials.create(key.accessKeyId(), key.secretAccessKey()), arn);
    }

    @Test
    void aPolicyThatChangesCountsAtOnce() {
        AwsCredentials keys = assume(role("Changing"));
        try (S3Client s3 = s3(keys)) {
            s3.getObject(b -> b.bucket("identity").key("open/a"), ResponseTransformer.toBytes());
            iam.deleteRolePolicy(b -> b.roleName("Changing").policyName("read"));

            assertThatThrownBy(() -> s3.getObject(b -> b.bucket("identity").key("open/a")))
                    .isInstanceOf(S3Exception.class);
        }
    }

    @Test
    void aKeysMetadataNeedsPermissionByIdentityAndKeyPolicy() {
        AwsCredentials keys = assume(role("Describing"));
        try (KmsClient root = ministack.client(KmsClient.builder(), Ministack.ROOT);
                KmsClient kms = ministack.client(KmsClient.builder(), keys)) {
            String key = root.createKey().keyMetadata().arn();
            assertThatThrownBy(() -> kms.describeKey(b -> b.keyId(key)))
                    .isInstanceOfSatisfying(
                            KmsException.class,
                            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException"));

            root.createGrant(b -> b.keyId(key)
                    .granteePrincipal("arn:aws:iam::111111111111:role/Describing")
                    .operationsWithStrings("DescribeKey"));
            assertThat(kms.describeKey(b -> b.keyId(key)).keyMetadata().arn()).isEqualTo(key);
        }
    }

    @Test
    void anUnknownKeyIsRefused() {
        AwsCredentials unknown = AwsBasicCredentials.create("AKIAAAAAAAAAAAAAAAAA", "s");
        try (KmsClient kms = ministack.client(KmsClient.builder(), unknown)) {
            assertThatThrownBy(kms::listKeys)
                    .isInstanceOfSatisfying(
                            SdkServiceException.class,
                            e -> assertThat(e.statusCode()).isEqualTo(400))
                    .hasMessageContaining("The security token included in the request is invalid.");
        }
    }
}
