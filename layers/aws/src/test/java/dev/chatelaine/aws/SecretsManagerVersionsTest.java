package dev.chatelaine.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Conflict;
import dev.chatelaine.Denied;
import dev.chatelaine.NotFound;
import dev.chatelaine.Refusal;
import dev.chatelaine.Throttled;
import dev.chatelaine.Unavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.DescribeSecretRequest;
import software.amazon.awssdk.services.secretsmanager.model.DescribeSecretResponse;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.PutSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.PutSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;
import software.amazon.awssdk.services.secretsmanager.model.UpdateSecretVersionStageRequest;
import software.amazon.awssdk.services.secretsmanager.model.UpdateSecretVersionStageResponse;

class SecretsManagerVersionsTest {

    private static final String TOKEN = "22222222-2222-2222-2222-222222222222";

    private final List<Object> requests = new ArrayList<>();
    private RuntimeException failure;
    private String value = "the value";
    private final SecretVersions versions = new SecretsManagerVersions(new Client());

    /** Notes what is asked, and answers or fails. */
    private final class Client implements SecretsManagerClient {

        private <T> T answer(Object request, T answer) {
            requests.add(request);
            if (failure != null) {
                throw failure;
            }
            return answer;
        }

        @Override
        public DescribeSecretResponse describeSecret(DescribeSecretRequest request) {
            return answer(
                    request,
                    DescribeSecretResponse.builder()
                            .arn("arn")
                            .versionIdsToStages(java.util.Map.of(TOKEN, List.of("AWSPENDING", "AWSCURRENT")))
                            .build());
        }

        @Override
        public GetSecretValueResponse getSecretValue(GetSecretValueRequest request) {
            return answer(
                    request,
                    GetSecretValueResponse.builder().secretString(value).build());
        }

        @Override
        public PutSecretValueResponse putSecretValue(PutSecretValueRequest request) {
            return answer(request, PutSecretValueResponse.builder().build());
        }

        @Override
        public UpdateSecretVersionStageResponse updateSecretVersionStage(UpdateSecretVersionStageRequest request) {
            return answer(request, UpdateSecretVersionStageResponse.builder().build());
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }

    private static AwsErrorDetails details(String code) {
        return AwsErrorDetails.builder()
                .errorCode(code)
                .errorMessage("a message that quotes the request")
                .build();
    }

    @Test
    void aSecretThatSaysNothingOfRotationIsNotRotated() {
        SecretState state = versions.describe("shop");
        assertThat(state.rotationEnabled()).isFalse();
        assertThat(state.stages()).containsEntry(TOKEN, Set.of("AWSPENDING", "AWSCURRENT"));
        assertThat(state.versionAt("AWSCURRENT")).contains(TOKEN);
        assertThat(state.versionAt("AWSPREVIOUS")).isEmpty();
    }

    @Test
    void aVersionIsAskedForByItsIdAndItsLabel() {
        assertThat(versions.of("shop", TOKEN, "AWSPENDING").orElseThrow().reveal())
                .isEqualTo("the value");
        assertThat(requests)
                .containsExactly(GetSecretValueRequest.builder()
                        .secretId("shop")
                        .versionId(TOKEN)
                        .versionStage("AWSPENDING")
                        .build());
    }

    @Test
    void aVersionThatIsNotThereHasNoValue() {
        failure = ResourceNotFoundException.builder().statusCode(400).build();
        assertThat(versions.at("shop", "AWSPREVIOUS")).isEmpty();
    }

    @Test
    void aBinaryValueIsNone() {
        value = null;
        assertThat(versions.at("shop", "AWSCURRENT")).isEmpty();
    }

    @Test
    void aValueIsPutAsPendingWithTheRotationsToken() {
        SecretText token = SecretText.of("33333333-3333-3333-3333-333333333333");
        assertThat(versions.putPending("shop", TOKEN, SecretText.of("new"), Optional.of(token)))
                .isTrue();
        assertThat(requests)
                .containsExactly(PutSecretValueRequest.builder()
                        .secretId("shop")
                        .clientRequestToken(TOKEN)
                        .secretString("new")
                        .versionStages("AWSPENDING")
                        .rotationToken(token.reveal())
                        .build());
    }

    @Test
    void aVersionThatHasAValueKeepsIt() {
        failure = ResourceExistsException.builder().statusCode(400).build();
        assertThat(versions.putPending("shop", TOKEN, SecretText.of("new"), Optional.empty()))
                .isFalse();
    }

    @Test
    void theCurrentLabelMovesFromOneVersionToAnother() {
        versions.promote("shop", TOKEN, "old");
        assertThat(requests)
                .containsExactly(UpdateSecretVersionStageRequest.builder()
                        .secretId("shop")
                        .versionStage("AWSCURRENT")
                        .moveToVersionId(TOKEN)
                        .removeFromVersionId("old")
                        .build());
    }

    @ParameterizedTest
    @CsvSource({
        "ResourceNotFoundException, 400, NotFound",
        "AccessDeniedException, 400, Denied",
        "ThrottlingException, 400, Throttled",
        "InternalServiceError, 500, Unavailable",
        "DecryptionFailure, 400, Unavailable",
        "InvalidRequestException, 400, Conflict"
    })
    void aFailureIsOfTheClassItBelongsTo(String code, int status, String kind) {
        failure = SecretsManagerException.builder()
                .statusCode(status)
                .awsErrorDetails(details(code))
                .build();
        assertThatThrownBy(() -> versions.describe("shop"))
                .isInstanceOf(kind(kind))
                .hasMessageContaining("secretsmanager:DescribeSecret on \"shop\"")
                .hasMessageNotContaining("quotes");
    }

    private static Class<? extends Refusal> kind(String name) {
        return switch (name) {
            case "NotFound" -> NotFound.class;
            case "Denied" -> Denied.class;
            case "Throttled" -> Throttled.class;
            case "Unavailable" -> Unavailable.class;
            default -> Conflict.class;
        };
    }
}
