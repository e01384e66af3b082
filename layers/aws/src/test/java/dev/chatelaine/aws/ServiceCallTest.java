package dev.chatelaine.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Denied;
import dev.chatelaine.NotFound;
import dev.chatelaine.Refusal;
import dev.chatelaine.Unavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.kms.model.KmsException;

class ServiceCallTest {

    private static final ServiceCall CALL = new ServiceCall("kms:Decrypt", "arn:aws:kms:us-east-1:111122223333:key/k");

    private static KmsException answered(int status, String code) {
        return (KmsException) KmsException.builder()
                .statusCode(status)
                .requestId("REQUEST-1")
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage("a secret of the request")
                        .build())
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "400, ThrottlingException, Throttled",
        "429, TooManyRequestsException, Throttled",
        "503, SlowDown, Throttled",
        "503, ServiceUnavailable, Unavailable",
        "500, KMSInternalException, Unavailable",
        "500, KeyUnavailableException, Unavailable",
        "503, DependencyTimeoutException, Unavailable",
        "400, AccessDeniedException, Denied",
        "403, AccessDenied, Denied",
        "400, NotFoundException, NotFound",
        "404, NoSuchKey, NotFound",
        "404, NoSuchBucket, NotFound",
        "405, MethodNotAllowed, NotFound",
        "400, DisabledException, Conflict",
        "400, KMSInvalidStateException, Conflict",
        "403, InvalidObjectState, Conflict",
        "412, PreconditionFailed, Conflict",
        "409, ConditionalRequestConflict, Conflict",
        "400, RequestTimeout, Unavailable",
        "400, InvalidArgument, InvalidRequest",
        "400, ValidationException, Internal",
        "301, PermanentRedirect, Internal",
    })
    void mapsWhatAServiceAnswers(int status, String code, String refusal) {
        assertThat(CALL.refusal(answered(status, code)).getClass().getSimpleName())
                .isEqualTo(refusal);
    }

    @Test
    void saysActionResourceCodeAndRequestButNotTheServicesMessage() {
        assertThat(CALL.refusal(answered(404, "NoSuchKey")))
                .hasMessage("kms:Decrypt on arn:aws:kms:us-east-1:111122223333:key/k found nothing (NoSuchKey, request"
                        + " REQUEST-1): see whether it exists, and in this region and account.");
    }

    @ParameterizedTest
    @CsvSource({
        "400, UnrecognizedClientException",
        "400, ExpiredTokenException",
        "400, InvalidSignatureException",
        "403, InvalidClientTokenId",
        "403, InvalidAccessKeyId",
        "403, SignatureDoesNotMatch",
        "400, ExpiredToken",
    })
    void blamesTheCredentialsWhereTheyWereNotAccepted(int status, String code) {
        assertThat(CALL.refusal(answered(status, code)))
                .isInstanceOf(Denied.class)
                .hasMessageContaining("does not accept the function's credentials (" + code)
                .hasMessageNotContaining("policy");
    }

    @Test
    void saysWhatToAllow() {
        assertThat(CALL.refusal(answered(400, "AccessDeniedException")))
                .isInstanceOf(Denied.class)
                .hasMessageEndingWith("\n{\"action\":\"kms:Decrypt\","
                        + "\"resource\":\"arn:aws:kms:us-east-1:111122223333:key/k\"}");
    }

    @Test
    void mapsAnAnswerWithoutDetailsByItsStatus() {
        assertThat(CALL.refusal(
                        (KmsException) KmsException.builder().statusCode(404).build()))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("(status 404, request unknown)");
    }

    @Test
    void mapsSilenceToUnavailable() {
        for (SdkClientException silence :
                new SdkClientException[] {SdkClientException.create("a secret"), ApiCallTimeoutException.create(1)}) {
            Refusal refusal = CALL.refusal(silence);
            assertThat(refusal).isInstanceOf(Unavailable.class).hasMessageNotContaining("a secret");
        }
    }

    @Test
    void leavesOtherFailuresAsTheyAre() {
        assertThatThrownBy(() -> CALL.answer(() -> {
                    throw new IllegalStateException("a defect");
                }))
                .isInstanceOf(IllegalStateException.class);
    }
}
