package dev.chatelaine.access;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.policy.access.AccessRequest;
import dev.chatelaine.core.policy.access.PolicySet;
import dev.chatelaine.core.policy.access.Principal;
import dev.chatelaine.lambda.Expected;
import dev.chatelaine.lambda.JsonObject;
import dev.chatelaine.lambda.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What ExplainAccess is asked.
 *
 * @param access the request to be decided
 * @param rules what it is decided by
 */
public record ExplainRequest(AccessRequest access, Rules rules) {

    private static final Expected REQUEST = new Expected(
            "an object of principal, action and resource",
            "{\"principal\": \"arn:aws:iam::111122223333:role/app\", \"action\": \"kms:Decrypt\", \"resource\":"
                    + " \"arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab\"}");
    private static final Expected PRINCIPAL =
            new Expected("the ARN of a principal", "\"arn:aws:iam::111122223333:role/app\"");
    private static final Expected ACTION = new Expected("one action, without wildcards", "\"kms:Decrypt\"");
    private static final Expected RESOURCE = new Expected("the ARN of a resource", "\"arn:aws:s3:::bucket/key\"");
    private static final Expected ACCOUNT = new Expected("the twelve digits of an account", "\"111122223333\"");
    private static final Expected CONTEXT =
            new Expected("condition keys with a value or an array of values", "{\"aws:SourceIp\": \"192.0.2.1\"}");
    private static final Expected RULES =
            new Expected("exactly one of policies, key", "{\"identity\": [{\"Version\": \"2012-10-17\", …}]}");
    private static final Expected KEY =
            new Expected("a key id, a key ARN or the ARN of an alias", "\"arn:aws:kms:us-east-1:111122223333:key/…\"");

    /** What a request is decided by. */
    public sealed interface Rules {}

    /**
     * Policies and grants that the request brings along.
     *
     * @param policies the policies and grants
     */
    public record Given(PolicySet policies) implements Rules {}

    /**
     * The key policy and the grants of a key.
     *
     * @param key how the key is named
     */
    public record OfKey(String key) implements Rules {}

    /**
     * Reads a request.
     *
     * @throws InvalidRequest naming the place of what is missing or malformed
     */
    public static ExplainRequest read(Request request) {
        request.only("request", "policies", "key");
        AccessRequest access =
                access(request.object("request", REQUEST).orElseThrow(() -> request.missing("request", REQUEST)));
        return new ExplainRequest(access, rules(request, access));
    }

    private static AccessRequest access(JsonObject request) {
        request.only("principal", "action", "resource", "resourceAccount", "context");
        Principal principal = Principal.of(request.requiredText("principal", PRINCIPAL));
        String action = request.requiredText("action", ACTION);
        String resource = request.requiredText("resource", RESOURCE);
        Map<String, List<String>> context = request.object("context", CONTEXT)
                .map(keys -> keys.values(CONTEXT))
                .orElse(Map.of());
        return request.text("resourceAccount", ACCOUNT)
                .map(account -> new AccessRequest(principal, action, resource, account, context))
                .orElseGet(() -> AccessRequest.of(principal, action, resource, context));
    }

    private static Rules rules(Request request, AccessRequest access) {
        Optional<JsonObject> policies = request.object("policies", RULES);
        Optional<String> key = request.parsed("key", KEY, Optional::of);
        if (policies.isPresent() && key.isPresent()) {
            throw new InvalidRequest("Field \"/key\" is one too many: " + RULES.sentence());
        }
        return key.<Rules>map(OfKey::new)
                .or(() -> policies.map(given -> new Given(PolicyFields.read(given, access))))
                .orElseThrow(() -> request.missing("policies", RULES));
    }
}
