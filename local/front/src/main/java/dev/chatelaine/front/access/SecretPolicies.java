package dev.chatelaine.front.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.chatelaine.core.policy.access.PolicySet;
import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.upstream.Upstream;
import dev.chatelaine.front.upstream.Upstream.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Access to secrets: identity policies and the secret's own policy, with the condition keys that a request and the secret
 * carry (Service Authorization Reference, "Condition keys for AWS Secrets Manager").
 */
public final class SecretPolicies {
    private static final int ARN_PARTS = 6;

    private final Upstream upstream;
    private final Authorizer authorizer;
    private final Function<String, Optional<String>> rotatedBy;

    /**
     * Secrets of that upstream.
     *
     * @param rotatedBy the function that rotates the secret of an ARN
     */
    public SecretPolicies(Upstream upstream, Authorizer authorizer, Function<String, Optional<String>> rotatedBy) {
        this.upstream = upstream;
        this.authorizer = authorizer;
        this.rotatedBy = rotatedBy;
    }

    /**
     * Lets a call to the secret that it names pass, or refuses it.
     *
     * @return what ministack tells of the secret
     * @throws AwsError AccessDeniedException, or ResourceNotFoundException to those who may know that
     */
    public JsonNode require(Call call) {
        String secretId = call.body().path("SecretId").asText("");
        JsonNode described;
        try {
            described = upstream.json(scope(call), "secretsmanager.DescribeSecret", named(secretId));
        } catch (AwsError absent) {
            decide(call, arn(call, secretId), PolicySet.builder(), Map.of());
            throw absent;
        }
        String arn = described.path("ARN").asText();
        PolicySet.Builder policies = PolicySet.builder();
        policy(call, secretId)
                .ifPresent(document ->
                        policies.resource("resource-based policy", Documents.parse("resource-based policy", document)));
        decide(call, arn, policies, ofSecret(described));
        return described;
    }

    /** Lets a call that names no secret pass, or one that is about to be made, or refuses it. */
    void requireWithoutSecret(Call call) {
        String name = call.body().path("Name").asText("");
        String resource = call.action().equals("CreateSecret") ? arn(call, name + "-??????") : "*";
        decide(call, resource, PolicySet.builder(), Map.of());
    }

    /** Where the secret is that a call names: in the account of its ARN, else in the caller's. */
    public static Scope scope(Call call) {
        String[] arn = call.body().path("SecretId").asText("").split(":", ARN_PARTS);
        return arn.length == ARN_PARTS
                ? new Scope(arn[4], arn[3], "secretsmanager")
                : new Scope(call.caller().account(), call.region(), "secretsmanager");
    }

    private static String arn(Call call, String secretId) {
        return secretId.startsWith("arn:")
                ? secretId
                : "arn:aws:secretsmanager:" + call.region() + ":"
                        + call.caller().account() + ":secret:" + secretId;
    }

    private Optional<String> policy(Call call, String secretId) {
        JsonNode policy = upstream.json(scope(call), "secretsmanager.GetResourcePolicy", named(secretId));
        return Optional.of(policy.path("ResourcePolicy").asText("")).filter(text -> !text.isEmpty());
    }

    private static JsonNode named(String secretId) {
        return JsonNodeFactory.instance.objectNode().put("SecretId", secretId);
    }

    private Map<String, List<String>> ofSecret(JsonNode described) {
        Map<String, List<String>> conditions = new HashMap<>();
        String arn = described.path("ARN").asText();
        conditions.put("secretsmanager:SecretId", List.of(arn));
        rotatedBy
                .apply(arn)
                .ifPresent(function ->
                        conditions.put("secretsmanager:resource/AllowRotationLambdaArn", List.of(function)));
        described.path("Tags").forEach(tag -> {
            List<String> value = List.of(tag.path("Value").asText());
            conditions.put("aws:ResourceTag/" + tag.path("Key").asText(), value);
            conditions.put("secretsmanager:ResourceTag/" + tag.path("Key").asText(), value);
        });
        return conditions;
    }

    private void decide(Call call, String resource, PolicySet.Builder policies, Map<String, List<String>> ofSecret) {
        Map<String, List<String>> conditions = new HashMap<>(ofSecret);
        for (String field : List.of("VersionId", "VersionStage", "RotationLambdaARN", "Name")) {
            String value = call.body().path(field).asText("");
            if (!value.isEmpty()) {
                conditions.put("secretsmanager:" + field, List.of(value));
            }
        }
        Authorizer.Wish wish = new Authorizer.Wish(
                "secretsmanager:" + call.action(), resource, scope(call).account(), call.region(), conditions);
        authorizer.refusal(call.caller(), wish, policies).ifPresent(refusal -> {
            throw new AwsError(400, "AccessDeniedException", refusal);
        });
    }
}
