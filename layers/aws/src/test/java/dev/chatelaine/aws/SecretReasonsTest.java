package dev.chatelaine.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chatelaine.Denied;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetResourcePolicyRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetResourcePolicyResponse;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;

/** A denial of Secrets Manager names the statement of the secret's policy that caused it. */
class SecretReasonsTest {

    private static final String SECRET = "arn:aws:secretsmanager:us-east-1:111122223333:secret:shop-AbCdEf";
    private static final String SAID =
            "User: arn:aws:sts::111122223333:assumed-role/app/s is not authorized to perform:"
                    + " secretsmanager:GetSecretValue on resource: " + SECRET + " ";

    private static String refusal(String secretId, String message, String policy) {
        SecretsManagerVersions versions = new SecretsManagerVersions(new SecretsManagerClient() {
            @Override
            public GetSecretValueResponse getSecretValue(GetSecretValueRequest request) {
                throw SecretsManagerException.builder()
                        .statusCode(400)
                        .awsErrorDetails(AwsErrorDetails.builder()
                                .errorCode("AccessDeniedException")
                                .errorMessage(message)
                                .build())
                        .build();
            }

            @Override
            public GetResourcePolicyResponse getResourcePolicy(GetResourcePolicyRequest request) {
                return GetResourcePolicyResponse.builder()
                        .resourcePolicy(policy)
                        .build();
            }

            @Override
            public String serviceName() {
                return SERVICE_NAME;
            }

            @Override
            public void close() {}
        });
        return catchThrowableOfType(Denied.class, () -> versions.at(secretId, SecretState.CURRENT))
                .getMessage();
    }

    @Test
    void namesTheStatementThatDenies() {
        String policy = "{\"Statement\":[{\"Sid\":\"Never\",\"Effect\":\"Deny\",\"Principal\":\"*\","
                + "\"Action\":\"secretsmanager:GetSecretValue\",\"Resource\":\"*\"}]}";

        for (String secretId : new String[] {SECRET, "shop"}) {
            assertThat(refusal(secretId, SAID + "with an explicit deny in a resource-based policy", policy))
                    .contains("\"decision\":\"ExplicitlyDenied\"", "\"policy\":\"secret's policy\"", "\"Never\"");
        }
    }

    @Test
    void namesWhatIsMissingForASecretWithoutAPolicy() {
        String because = "because no identity-based policy allows the secretsmanager:GetSecretValue action";

        assertThat(refusal(SECRET, SAID + because, null))
                .contains("\"decision\":\"ImplicitlyDenied\"", "add an Allow to an identity policy of");
    }

    @Test
    void standsWithoutReasons() {
        assertThat(refusal("shop", "Access to KMS is not allowed", null)).endsWith("\"resource\":\"shop\"}");
    }
}
