package dev.chatelaine.front.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.access.Grant;
import dev.chatelaine.core.policy.access.PolicySet;
import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.upstream.Upstream;
import dev.chatelaine.front.upstream.Upstream.Scope;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Access to keys by what ministack holds: the key policy and the grants, asked of the owning account. */
public final class KeyPolicies implements KeyAccess {
    private static final int ARN_PARTS = 6;

    private final Upstream upstream;
    private final Authorizer authorizer;
    private final Cache<String, KeyRules> keys;

    /** Keys of that upstream. */
    public KeyPolicies(Upstream upstream, Authorizer authorizer, Clock clock) {
        this.upstream = upstream;
        this.authorizer = authorizer;
        this.keys = new Cache<>(clock, Authorizer.MEMORY, this::ask);
    }

    private record KeyRules(Policy policy, List<Grant> grants) {}

    @Override
    public void require(
            Call call,
            String action,
            String keyArn,
            Map<String, String> encryptionContext,
            Map<String, List<String>> conditions) {
        if (keyArn.equals(NO_KEY)) {
            require(call, action, NO_KEY);
            return;
        }
        Map<String, List<String>> context = new HashMap<>(conditions);
        encryptionContext.forEach((name, value) -> context.put("kms:EncryptionContext:" + name, List.of(value)));
        KeyRules key = keys.get(keyArn);
        String account = keyArn.split(":", ARN_PARTS)[4];
        decide(
                call,
                new Authorizer.Wish(action, keyArn, account, call.region(), context),
                PolicySet.builder().keyPolicy(Denial.KEY_POLICY, key.policy).grants(key.grants));
    }

    /** Access to KMS itself, or to what has no policy of its own: identity policies alone. */
    void require(Call call, String action, String resource) {
        Authorizer.Wish wish =
                new Authorizer.Wish(action, resource, call.caller().account(), call.region(), Map.of());
        decide(call, wish, PolicySet.builder());
    }

    private void decide(Call call, Authorizer.Wish wish, PolicySet.Builder policies) {
        authorizer.refusal(call.caller(), wish, policies).ifPresent(refusal -> {
            throw new AwsError(400, "AccessDeniedException", refusal);
        });
    }

    private KeyRules ask(String keyArn) {
        String[] arn = keyArn.split(":", ARN_PARTS);
        Scope kms = new Scope(arn[4], arn[3], "kms");
        ObjectNode key = JsonNodeFactory.instance.objectNode().put("KeyId", keyArn);
        JsonNode policy =
                upstream.json(kms, "TrentService.GetKeyPolicy", key.deepCopy().put("PolicyName", "default"));
        return new KeyRules(
                Documents.parse(Denial.KEY_POLICY, policy.path("Policy").asText()), grants(kms, key));
    }

    private List<Grant> grants(Scope kms, ObjectNode key) {
        List<Grant> grants = new ArrayList<>();
        ObjectNode request = key.deepCopy().put("Limit", 100);
        JsonNode page;
        do {
            page = upstream.json(kms, "TrentService.ListGrants", request);
            page.path("Grants").forEach(grant -> grants.add(GrantJson.read(grant)));
            request.put("Marker", page.path("NextMarker").asText());
        } while (page.path("Truncated").asBoolean());
        return grants;
    }

    void forget() {
        keys.forget();
    }
}
