package dev.chatelaine.aws;

import dev.chatelaine.Shown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.DescribeSecretResponse;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.PutSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/**
 * Versions of secrets in AWS Secrets Manager.
 *
 * @see <a href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/Welcome.html">Secrets Manager API</a>
 */
public final class SecretsManagerVersions implements SecretVersions {

    private final SecretsManagerClient client;

    /** Versions that this client reaches. */
    public SecretsManagerVersions(SecretsManagerClient client) {
        this.client = client;
    }

    @Override
    public SecretState describe(String secretId) {
        DescribeSecretResponse secret =
                call("DescribeSecret", secretId, () -> client.describeSecret(request -> request.secretId(secretId)));
        Map<String, Set<String>> stages = new HashMap<>();
        secret.versionIdsToStages().forEach((version, labels) -> stages.put(version, Set.copyOf(labels)));
        return new SecretState(secret.arn(), Boolean.TRUE.equals(secret.rotationEnabled()), stages);
    }

    @Override
    public Optional<SecretText> at(String secretId, String stage) {
        return value(secretId, GetSecretValueRequest.builder().versionStage(stage));
    }

    @Override
    public Optional<SecretText> of(String secretId, String versionId, String stage) {
        return value(
                secretId, GetSecretValueRequest.builder().versionId(versionId).versionStage(stage));
    }

    /** A secret whose value is binary has none that this project reads. */
    private Optional<SecretText> value(String secretId, GetSecretValueRequest.Builder request) {
        GetSecretValueRequest asked = request.secretId(secretId).build();
        return call("GetSecretValue", secretId, () -> found(asked))
                .map(GetSecretValueResponse::secretString)
                .map(SecretText::of);
    }

    private Optional<GetSecretValueResponse> found(GetSecretValueRequest request) {
        try {
            return Optional.of(client.getSecretValue(request));
        } catch (ResourceNotFoundException absent) {
            return Optional.empty();
        }
    }

    @Override
    public boolean putPending(String secretId, String versionId, SecretText value, Optional<SecretText> token) {
        PutSecretValueRequest request = PutSecretValueRequest.builder()
                .secretId(secretId)
                .clientRequestToken(versionId)
                .secretString(value.reveal())
                .versionStages(List.of(SecretState.PENDING))
                .rotationToken(token.map(SecretText::reveal).orElse(null))
                .build();
        return call("PutSecretValue", secretId, () -> put(request));
    }

    private boolean put(PutSecretValueRequest request) {
        try {
            client.putSecretValue(request);
            return true;
        } catch (ResourceExistsException other) {
            return false;
        }
    }

    @Override
    public void promote(String secretId, String versionId, String from) {
        call(
                "UpdateSecretVersionStage",
                secretId,
                () -> client.updateSecretVersionStage(request -> request.secretId(secretId)
                        .versionStage(SecretState.CURRENT)
                        .moveToVersionId(versionId)
                        .removeFromVersionId(from)));
    }

    private <T> T call(String operation, String secretId, Supplier<T> call) {
        return new ServiceCall("secretsmanager:" + operation, Shown.name(secretId), SecretReasons.of(client, secretId))
                .answer(call);
    }
}
