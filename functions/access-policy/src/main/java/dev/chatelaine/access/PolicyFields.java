package dev.chatelaine.access;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.access.PolicySet;
import dev.chatelaine.lambda.Expected;
import dev.chatelaine.lambda.JsonObject;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the policies and grants that a request brings along. */
final class PolicyFields {

    private static final Expected IDENTITY =
            new Expected("an array of policy documents", "[{\"Version\": \"2012-10-17\", \"Statement\": […]}]");
    private static final Expected RESOURCE =
            new Expected("a policy document", "{\"Version\": \"2012-10-17\", \"Statement\": […]}");
    private static final List<String> NOT_YET = List.of("boundary", "session", "scp", "rcp", "endpoint");
    private static final Pattern KEY = Pattern.compile("arn:[^:]+:kms:[^:]*:[^:]*:key/.*");

    private PolicyFields() {}

    static PolicySet read(JsonObject policies, String resource) {
        refuseWhatComesLater(policies);
        policies.only("identity", "resource", "grants");
        PolicySet.Builder set = PolicySet.builder();
        for (JsonObject policy : policies.objects("identity", IDENTITY)) {
            within(policy, () -> set.identity("identity policy " + position(policy), Policy.parse(policy.json())));
        }
        boolean key = KEY.matcher(resource).matches();
        policies.object("resource", RESOURCE).ifPresent(policy -> within(policy, () -> addResource(set, policy, key)));
        return key ? set.key().grants(GrantFields.read(policies)).build() : withoutGrants(set, policies);
    }

    private static void refuseWhatComesLater(JsonObject policies) {
        Stream<String> given = NOT_YET.stream().filter(policies::has);
        given.findFirst().ifPresent(name -> {
            throw new InvalidRequest("Field \"/policies/" + name + "\" is not supported in this version: only identity,"
                    + " resource and grants are evaluated, so that an answer with it would be wrong. Leave it out.");
        });
    }

    private static void addResource(PolicySet.Builder set, JsonObject policy, boolean key) {
        Policy parsed = Policy.parse(policy.json());
        if (key) {
            set.keyPolicy("key policy", parsed);
        } else {
            set.resource("resource policy", parsed);
        }
    }

    private static PolicySet withoutGrants(PolicySet.Builder set, JsonObject policies) {
        if (policies.has("grants")) {
            throw new InvalidRequest(
                    "Field \"/policies/grants\" is for KMS keys only: leave it out, or name a key's ARN"
                            + " in \"/request/resource\".");
        }
        return set.build();
    }

    /** A refusal of a policy names the place within the policy; this adds where the policy stands. */
    private static void within(JsonObject policy, Runnable reading) {
        try {
            reading.run();
        } catch (InvalidRequest refused) {
            throw within(policy, refused);
        }
    }

    static InvalidRequest within(JsonObject policy, InvalidRequest refused) {
        return new InvalidRequest("The policy at \"" + policy.pointer() + "\": " + refused.getMessage());
    }

    private static String position(JsonObject policy) {
        return policy.pointer().substring(policy.pointer().lastIndexOf('/') + 1);
    }
}
