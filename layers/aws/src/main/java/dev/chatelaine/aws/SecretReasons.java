package dev.chatelaine.aws;

import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.access.PolicySet;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Why Secrets Manager denied a call: by the secret's own policy. */
final class SecretReasons {

    private SecretReasons() {}

    static Reasons of(SecretsManagerClient client, String secretId) {
        Optional<String> arn = Optional.of(secretId).filter(id -> id.startsWith("arn:"));
        return new PolicyReasons(arn, Map::of, () -> rules(client, secretId));
    }

    private static PolicySet.Builder rules(SecretsManagerClient client, String secretId) {
        PolicySet.Builder rules = PolicySet.builder().tolerant();
        Optional.ofNullable(client.getResourcePolicy(
                                request -> request.secretId(secretId).overrideConfiguration(PolicyReasons.BRIEFLY))
                        .resourcePolicy())
                .ifPresent(policy -> rules.resource("secret's policy", Policy.parse(policy)));
        return rules;
    }
}
