package dev.chatelaine.front.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationTest {
    private static Operation of(Head head, String form) {
        return Operation.of(head, Credential.of(head), Form.parse(form));
    }

    private static Operation signed(String service, String method, String target) {
        return of(Heads.of(method, target, "authorization", Heads.signed("111111111111", service)), "");
    }

    @Test
    void aJsonCallIsNamedByItsTarget() {
        Head head = Heads.of(
                "POST",
                "/",
                "authorization",
                Heads.signed("111111111111", "kms"),
                "x-amz-target",
                "TrentService.Decrypt",
                "content-type",
                "application/x-amz-json-1.1");

        assertThat(of(head, "")).isEqualTo(new Operation("kms", "Decrypt", "eu-west-1", Protocol.JSON_1_1, ""));
    }

    @Test
    void aJson10CallIsToldByItsContentType() {
        Head head = Heads.of(
                "POST",
                "/",
                "authorization",
                Heads.signed("111111111111", "states"),
                "x-amz-target",
                "AWSStepFunctions.StartExecution",
                "content-type",
                "application/x-amz-json-1.0");

        assertThat(of(head, "").protocol()).isEqualTo(Protocol.JSON_1_0);
    }

    @Test
    void aQueryCallIsNamedByItsForm() {
        Head head = Heads.of("POST", "/", "authorization", Heads.signed("111111111111", "sts"));

        assertThat(of(head, "Action=AssumeRole&Version=2011-06-15"))
                .isEqualTo(new Operation("sts", "AssumeRole", "eu-west-1", Protocol.QUERY, ""));
    }

    @Test
    void ec2SpeaksItsOwnDialect() {
        Head head = Heads.of("POST", "/", "authorization", Heads.signed("111111111111", "ec2"));

        assertThat(of(head, "Action=CopySnapshot").protocol()).isEqualTo(Protocol.EC2_QUERY);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /,                               ListBuckets",
        "PUT,    /b,                              CreateBucket",
        "HEAD,   /b,                              HeadBucket",
        "DELETE, /b,                              DeleteBucket",
        "GET,    /b?list-type=2&prefix=a,         ListObjectsV2",
        "GET,    /b?prefix=a,                     ListObjects",
        "GET,    /b?versions,                     ListObjectVersions",
        "GET,    /b?uploads,                      ListMultipartUploads",
        "GET,    /b?policy,                       GetBucketPolicy",
        "PUT,    /b?policy,                       PutBucketPolicy",
        "PUT,    /b/?publicAccessBlock,           PutPublicAccessBlock",
        "POST,   /b?delete,                       DeleteObjects",
        "GET,    /b/k,                            GetObject",
        "GET,    /b/k?versionId=1,                GetObject",
        "GET,    /b/k?tagging,                    GetObjectTagging",
        "GET,    /b/k?uploadId=1,                 ListParts",
        "HEAD,   /b/k,                            HeadObject",
        "PUT,    /b/k?x-id=PutObject,             PutObject",
        "PUT,    /b/k?partNumber=1&uploadId=u,    UploadPart",
        "POST,   /b/k?uploads,                    CreateMultipartUpload",
        "POST,   /b/k?uploadId=u,                 CompleteMultipartUpload",
        "DELETE, /b/k?uploadId=u,                 AbortMultipartUpload",
        "DELETE, /b/k,                            DeleteObject"
    })
    void s3OperationsAreNamedByMethodPathAndSubresource(String method, String target, String action) {
        assertThat(signed("s3", method, target).action()).isEqualTo(action);
    }

    @Test
    void aCopyIsToldByItsHeader() {
        Head head = Heads.of(
                "PUT", "/b/k", "authorization", Heads.signed("111111111111", "s3"), "x-amz-copy-source", "/a/k");

        assertThat(of(head, "").action()).isEqualTo("CopyObject");
    }

    @ParameterizedTest
    @CsvSource({
        "POST,   /2015-03-31/functions/f/invocations,                     Invoke",
        "POST,   /2021-11-15/functions/f/response-streaming-invocations,  InvokeWithResponseStream",
        "GET,    /2015-03-31/functions/f,                                 GetFunction",
        "PUT,    /2015-03-31/functions/f/code,                            UpdateFunctionCode",
        "POST,   /2015-03-31/functions/f/versions,                        PublishVersion",
        "GET,    /2015-03-31/functions/,                                  ListFunctions",
        "POST,   /2015-03-31/functions,                                   CreateFunction",
        "POST,   /2018-10-31/layers/l/versions,                           PublishLayerVersion"
    })
    void lambdaOperationsAreNamedByMethodAndPath(String method, String target, String action) {
        assertThat(signed("lambda", method, target).action()).isEqualTo(action);
    }

    @Test
    void aFunctionsNameIsDecoded() {
        String path = "/2015-03-31/functions/arn%3Aaws%3Alambda%3Aus-east-1%3A1%3Afunction%3Af/invocations";

        assertThat(signed("lambda", "POST", path).resource()).isEqualTo("arn:aws:lambda:us-east-1:1:function:f");
    }

    @ParameterizedTest
    @CsvSource({
        "/bucket/key,                     s3",
        "/bucket,                         s3",
        "/_ministack/health,              ''",
        "/2015-03-31/functions/f,         ''",
        "/restapis/1/x,                   ''",
        "/?Action=ConfirmSubscription,    ''"
    })
    void anUnsignedRequestIsForS3WhenMinistackRoutesItThere(String target, String service) {
        assertThat(of(Heads.of("GET", target), "").service()).isEqualTo(service);
    }

    @Test
    void anUnsignedKmsCallIsRecognised() {
        Head head = Heads.of("POST", "/", "x-amz-target", "TrentService.Decrypt");

        assertThat(of(head, "").service()).isEqualTo("kms");
    }
}
