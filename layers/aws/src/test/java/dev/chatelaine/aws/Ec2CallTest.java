package dev.chatelaine.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Unavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;

class Ec2CallTest {

    private static final Ec2Call CALL = new Ec2Call("ec2:CopySnapshot", "\"snap-1\"");

    @ParameterizedTest
    @CsvSource({
        "400, InvalidSnapshot.NotFound, NotFound",
        "400, InvalidVolume.NotFound, NotFound",
        "403, UnauthorizedOperation, Denied",
        "503, RequestLimitExceeded, Throttled",
        "400, ResourceLimitExceeded, NotReady",
        "400, SnapshotCreationPerVolumeRateExceeded, NotReady",
        "400, ConcurrentSnapshotLimitExceeded, NotReady",
        "400, PendingSnapshotLimitExceeded, NotReady",
        "400, IncorrectState, NotReady",
        "400, InvalidSnapshot.InUse, Conflict",
        "400, SnapshotLimitExceeded, Conflict",
        "400, VolumeLimitExceeded, Conflict",
        "500, InternalError, Unavailable",
        "503, Unavailable, Unavailable",
        "400, InvalidParameterValue, Internal",
    })
    void tellsFailuresApartByEc2sCodes(int status, String code, String kind) {
        RuntimeException failure = (RuntimeException) Ec2Exception.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage("a secret of the request")
                        .build())
                .build();
        assertThatThrownBy(() -> CALL.answer(() -> {
                    throw failure;
                }))
                .satisfies(refusal -> assertThat(refusal.getClass().getName()).isEqualTo("dev.chatelaine." + kind))
                .hasMessageStartingWith("ec2:CopySnapshot on \"snap-1\" ")
                .hasMessageContaining(code)
                .hasMessageNotContaining("a secret");
    }

    @Test
    void aCallWithoutAnAnswerIsUnavailable() {
        assertThatThrownBy(() -> CALL.answer(() -> {
                    throw SdkClientException.create("gone");
                }))
                .isInstanceOf(Unavailable.class);
    }
}
