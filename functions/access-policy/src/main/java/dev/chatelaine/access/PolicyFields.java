package dev.chatelaine.access;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.access.AccessRequest;
import dev.chatelaine.core.policy.access.PolicySet;
import dev.chatelaine.core.policy.access.ResourceKind;
import dev.chatelaine.lambda.Expected;
import dev.chatelaine.lambda.JsonObject;

/** Reads the policies and grants that a request brings along. */
final class PolicyFields {

    private static final Expected IDENTITY =
            new Expected("an array of policy documents", "[{\"Version\": \"2012-10-17\", \"Statement\": […]}]");
    private static final Expected RESOURCE =
            new Expected("a policy document", "{\"Version\": \"2012-10-17\", \"Statement\": […]}");

    private PolicyFields() {}

    static PolicySet read(JsonObject policies, AccessRequest access) {
        policies.only("identity", "resource", "boundary", "session", "scp", "rcp", "endpoint", "grants");
        ResourceKind kind = ResourceKind.of(access.action(), access.resource());
        PolicySet.Builder set = PolicySet.builder().tolerant().kind(kind);
        for (JsonObject policy : policies.objects("identity", IDENTITY)) {
            within(policy, read -> set.identity("identity policy " + position(policy), read));
        }
        policies.object("resource", RESOURCE)
                .ifPresent(policy -> within(policy, read -> set.resource(label(kind), read)));
        LimitFields.read(policies, set);
        return kind == ResourceKind.KEY
                ? set.grants(GrantFields.read(policies, access.resourceAccount()))
                        .build()
                : withoutGrants(set, policies);
    }

    private static String label(ResourceKind kind) {
        return switch (kind) {
            case GENERIC -> "resource policy";
            case KEY -> "key policy";
            case ROLE -> "trust policy";
        };
    }

    private static PolicySet withoutGrants(PolicySet.Builder set, JsonObject policies) {
        if (policies.has("grants")) {
            throw new InvalidRequest(
                    "Field \"/policies/grants\" is for KMS keys only: leave it out, or name a key's ARN"
                            + " in \"/request/resource\".");
        }
        return set.build();
    }

    /** What takes a policy, and may refuse it. */
    @FunctionalInterface
    interface Taker {
        Object take(Policy policy);
    }

    /** A refusal of a policy names the place within the policy; this adds where the policy stands. */
    static void within(JsonObject policy, Taker taker) {
        try {
            taker.take(Policy.parse(policy.json()));
        } catch (InvalidRequest refused) {
            throw within(policy, refused);
        }
    }

    static InvalidRequest within(JsonObject policy, InvalidRequest refused) {
        return new InvalidRequest("The policy at \"" + policy.pointer() + "\": " + refused.getMessage());
    }

    /** The position of an item in its list, or the name of a field. */
    static String position(JsonObject policy) {
        return policy.pointer().substring(policy.pointer().lastIndexOf('/') + 1);
    }
}
