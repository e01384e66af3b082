package dev.chatelaine.front.ssm.secure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.upstream.Upstream;

/**
 * The key of SecureStrings that name none: {@code alias/aws/ssm}, which AWS makes when an account first needs it. Its
 * policy lets every principal of the account use it, but only through Parameter Store.
 */
public final class ManagedKey {

    /** How requests name it. */
    public static final String ALIAS = "alias/aws/ssm";

    private final Upstream upstream;

    /** The keys of that upstream. */
    public ManagedKey(Upstream upstream) {
        this.upstream = upstream;
    }

    /** Sees to it that the caller's account has the key. */
    public synchronized void provide(Call call) {
        try {
            ask(call, "DescribeKey", request().put("KeyId", ALIAS));
        } catch (AwsError absent) {
            make(call);
        }
    }

    private void make(Call call) {
        ObjectNode key = request()
                .put("Description", "Default key that protects my SSM parameters when no other key is defined")
                .put("Policy", policy(call.region(), call.caller().account()));
        JsonNode made = ask(call, "CreateKey", key).path("KeyMetadata");
        ask(
                call,
                "CreateAlias",
                request()
                        .put("AliasName", ALIAS)
                        .put("TargetKeyId", made.path("KeyId").asText()));
    }

    private static String policy(String region, String account) {
        return """
            {"Version": "2012-10-17", "Id": "auto-ssm-1", "Statement": [
              {"Sid": "Allow access through SSM for all principals in the account that are authorized to use SSM",
               "Effect": "Allow", "Principal": {"AWS": "*"},
               "Action": ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"],
               "Resource": "*",
               "Condition": {"StringEquals": {
                 "kms:ViaService": "ssm.%1$s.amazonaws.com", "kms:CallerAccount": "%2$s"}}},
              {"Sid": "Allow direct access to key metadata to the account",
               "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::%2$s:root"},
               "Action": ["kms:Describe*", "kms:Get*", "kms:List*", "kms:RevokeGrant"], "Resource": "*"}]}
            """.formatted(region, account);
    }

    private JsonNode ask(Call call, String action, JsonNode request) {
        var scope = new Upstream.Scope(call.caller().account(), call.region(), "kms");
        return upstream.json(scope, "TrentService." + action, request);
    }

    private static ObjectNode request() {
        return JsonNodeFactory.instance.objectNode();
    }
}
