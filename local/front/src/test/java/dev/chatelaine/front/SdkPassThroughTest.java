package dev.chatelaine.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sfn.SfnClient;

/** The official SDK works through the front as it does against ministack. */
class SdkPassThroughTest {
    private static final String BUCKET = "pass-through";

    private static final String TRUST = """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
             "Principal": {"Service": "states.amazonaws.com"}}]}""";

    private static Ministack ministack;
    private static S3Client s3;

    @BeforeAll
    static void start() throws Exception {
        ministack = Ministack.start();
        s3 = ministack.client(S3Client.builder().forcePathStyle(true), Ministack.ROOT);
        s3.createBucket(b -> b.bucket(BUCKET));
    }

    @AfterAll
    static void stop() throws Exception {
        if (ministack != null) {
            s3.close();
            ministack.close();
        }
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static byte[] get(String key) {
        return s3.getObject(b -> b.bucket(BUCKET).key(key), ResponseTransformer.toBytes())
                .asByteArray();
    }

    @Test
    void anObjectOf64MegabytesWithATrailingChecksumComesBackWhole() {
        byte[] body = bytes(64 << 20);
        s3.putObject(
                b -> b.bucket(BUCKET).key("large").checksumAlgorithm(ChecksumAlgorithm.SHA256),
                RequestBody.fromContentProvider(
                        () -> new ByteArrayInputStream(body), body.length, "application/octet-stream"));

        assertThat(get("large")).isEqualTo(body);
    }

    @Test
    void aMultipartUploadComesTogether() {
        String upload =
                s3.createMultipartUpload(b -> b.bucket(BUCKET).key("parts")).uploadId();
        List<CompletedPart> parts = List.of(part(upload, 1, bytes(5 << 20)), part(upload, 2, bytes(77)));
        s3.completeMultipartUpload(
                b -> b.bucket(BUCKET).key("parts").uploadId(upload).multipartUpload(m -> m.parts(parts)));

        assertThat(get("parts")).startsWith(bytes(5 << 20)).endsWith(bytes(77)).hasSize((5 << 20) + 77);
    }

    private static CompletedPart part(String upload, int number, byte[] body) {
        String tag = s3.uploadPart(
                        b -> b.bucket(BUCKET).key("parts").uploadId(upload).partNumber(number),
                        RequestBody.fromBytes(body))
                .eTag();
        return CompletedPart.builder().partNumber(number).eTag(tag).build();
    }

    @Test
    void anAbortedUploadIsGone() {
        String upload =
                s3.createMultipartUpload(b -> b.bucket(BUCKET).key("aborted")).uploadId();
        s3.abortMultipartUpload(b -> b.bucket(BUCKET).key("aborted").uploadId(upload));

        assertThat(s3.listMultipartUploads(b -> b.bucket(BUCKET)).uploads()).isEmpty();
    }

    @Test
    void aWriteThatMustNotReplaceIsRefused() {
        s3.putObject(b -> b.bucket(BUCKET).key("once"), RequestBody.fromString("a"));

        assertThatThrownBy(() ->
                        s3.putObject(b -> b.bucket(BUCKET).key("once").ifNoneMatch("*"), RequestBody.fromString("b")))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(412));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b+c",
                "a%2Fb",
                "//x//y/",
                "ü/é/漢",
                "q?x=1&y",
                "a/../b/./c",
                "~!*()'",
                "a|b\"<>\\^`{}[]",
                "#;:@,$"
            })
    void weirdKeysAreKept(String key) {
        s3.putObject(b -> b.bucket(BUCKET).key(key), RequestBody.fromString(key));

        assertThat(new String(get(key), StandardCharsets.UTF_8)).isEqualTo(key);
        assertThat(s3.listObjectsV2(b -> b.bucket(BUCKET)).contents())
                .extracting(object -> object.key())
                .contains(key);
    }

    @Test
    void anObjectsHeadHasItsLengthAndAMissingOneIsNotFound() {
        s3.putObject(b -> b.bucket(BUCKET).key("head"), RequestBody.fromBytes(bytes(12_345)));

        assertThat(s3.headObject(b -> b.bucket(BUCKET).key("head")).contentLength())
                .isEqualTo(12_345);
        assertThatThrownBy(() -> s3.headObject(b -> b.bucket(BUCKET).key("none")))
                .isInstanceOf(NoSuchKeyException.class);
    }

    @Test
    void aRangeIsReadAlone() {
        s3.putObject(b -> b.bucket(BUCKET).key("range"), RequestBody.fromString("0123456789"));

        assertThat(s3.getObject(b -> b.bucket(BUCKET).key("range").range("bytes=2-4"), ResponseTransformer.toBytes())
                        .asUtf8String())
                .isEqualTo("234");
    }

    @Test
    void anotherOwnerThanTheExpectedOneIsRefused() {
        s3.headBucket(b -> b.bucket(BUCKET).expectedBucketOwner("111111111111"));

        assertThatThrownBy(() -> s3.headBucket(b -> b.bucket(BUCKET).expectedBucketOwner("222222222222")))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(403));
    }

    @Test
    void aPresignedAddressOpensItsObject() throws Exception {
        s3.putObject(b -> b.bucket(BUCKET).key("signed"), RequestBody.fromString("open"));

        assertThat(fetch(presigned())).isEqualTo("open");
    }

    private static URI presigned() throws Exception {
        try (S3Presigner presigner = S3Presigner.builder()
                .endpointOverride(ministack.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(Ministack.ROOT))
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build()) {
            return presigner
                    .presignGetObject(b -> b.signatureDuration(Duration.ofMinutes(1))
                            .getObjectRequest(g -> g.bucket(BUCKET).key("signed")))
                    .url()
                    .toURI();
        }
    }

    private static String fetch(URI uri) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void aStateMachineRuns() {
        try (SfnClient sfn = ministack.client(SfnClient.builder(), Ministack.ROOT);
                IamClient iam = ministack.client(IamClient.builder(), Ministack.ROOT)) {
            String role = iam.createRole(b -> b.roleName("pass").assumeRolePolicyDocument(TRUST))
                    .role()
                    .arn();
            String machine = sfn.createStateMachine(b -> b.name("pass")
                            .roleArn(role)
                            .definition("{\"StartAt\":\"P\",\"States\":{\"P\":{\"Type\":\"Pass\",\"End\":true}}}"))
                    .stateMachineArn();
            String execution =
                    sfn.startExecution(b -> b.stateMachineArn(machine)).executionArn();

            assertThat(sfn.describeExecution(b -> b.executionArn(execution)).stateMachineArn())
                    .isEqualTo(machine);
        }
    }
}
