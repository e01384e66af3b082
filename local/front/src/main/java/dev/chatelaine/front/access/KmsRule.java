package dev.chatelaine.front.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.upstream.Upstream;
import dev.chatelaine.front.upstream.Upstream.Scope;
import java.util.List;
import java.util.Map;

/** Guards the KMS operations that ministack performs: metadata, aliases, grants. */
public final class KmsRule implements AccessRule {
    private static final int ARN_PARTS = 6;

    private final Upstream upstream;
    private final KeyPolicies keys;

    /** Guards by those keys' policies. */
    public KmsRule(Upstream upstream, KeyPolicies keys) {
        this.upstream = upstream;
        this.keys = keys;
    }

    @Override
    public String service() {
        return "kms";
    }

    @Override
    public boolean readsBody() {
        return true;
    }

    @Override
    public String admit(Attempt attempt) {
        Call call = attempt.call();
        String action = "kms:" + call.action();
        String named = named(call.body());
        if (call.body().has("AliasName")) {
            requireAlias(call, action, named);
        } else if (named.isEmpty()) {
            keys.require(call, action, KeyAccess.NO_KEY);
        } else {
            requireKey(call, action, keyArn(call, named));
        }
        return named.isEmpty() ? call.caller().account() : scope(call, named).account();
    }

    /** Aliases have no policy of their own: the alias needs an identity policy, and its key allows too. */
    private void requireAlias(Call call, String action, String named) {
        String alias = call.body().path("AliasName").asText();
        String arn = "arn:aws:kms:" + call.region() + ":" + call.caller().account() + ":" + alias;
        keys.require(call, action, arn);
        if (!action.equals("kms:CreateAlias")) {
            keys.require(call, action, keyArn(call, alias), Map.of(), Map.of());
        }
        if (!named.isEmpty()) {
            keys.require(call, action, keyArn(call, named), Map.of(), Map.of());
        }
    }

    private void requireKey(Call call, String action, String keyArn) {
        boolean grant = action.equals("kms:CreateGrant");
        JsonNode constraints = grant ? constraint(call.body()) : JsonNodeFactory.instance.objectNode();
        keys.require(
                call, action, keyArn, GrantJson.pairs(constraints), grant ? GrantConditions.of(call.body()) : Map.of());
    }

    private static JsonNode constraint(JsonNode body) {
        JsonNode constraints = body.path("Constraints");
        JsonNode equal = constraints.path("EncryptionContextEquals");
        return equal.isObject() ? equal : constraints.path("EncryptionContextSubset");
    }

    private static String named(JsonNode body) {
        return List.of("KeyId", "TargetKeyId").stream()
                .map(field -> body.path(field).asText(""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String keyArn(Call call, String keyId) {
        JsonNode request = JsonNodeFactory.instance.objectNode().put("KeyId", keyId);
        return upstream.json(scope(call, keyId), "TrentService.DescribeKey", request)
                .path("KeyMetadata")
                .path("Arn")
                .asText();
    }

    private static Scope scope(Call call, String keyId) {
        String[] arn = keyId.split(":", ARN_PARTS);
        return arn.length == ARN_PARTS
                ? new Scope(arn[4], arn[3], "kms")
                : new Scope(call.caller().account(), call.region(), "kms");
    }
}
