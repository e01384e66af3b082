package dev.chatelaine.access;

import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.access.PolicySet;
import dev.chatelaine.lambda.Expected;
import dev.chatelaine.lambda.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads the policies that limit a request: boundary, session, organisations, VPC endpoint. */
final class LimitFields {

    private static final Expected ONE_OR_MORE =
            new Expected("a policy document, or an array of them", "{\"Version\": \"2012-10-17\", \"Statement\": […]}");
    private static final Expected LIST =
            new Expected("an array of policy documents", "[{\"Version\": \"2012-10-17\", \"Statement\": […]}]");
    private static final Expected LEVELS = new Expected(
            "an array with an array of policy documents for each level, root first",
            "[[{\"Version\": \"2012-10-17\", \"Statement\": […]}]]");

    private LimitFields() {}

    static void read(JsonObject policies, PolicySet.Builder set) {
        for (JsonObject policy : policies.oneOrMoreObjects("boundary", ONE_OR_MORE)) {
            PolicyFields.within(policy, read -> set.boundary(label("boundary", policy), read));
        }
        for (JsonObject policy : policies.oneOrMoreObjects("session", ONE_OR_MORE)) {
            PolicyFields.within(policy, read -> set.session(label("session policy", policy), read));
        }
        for (JsonObject policy : policies.objects("endpoint", LIST)) {
            PolicyFields.within(policy, read -> set.endpoint(label("endpoint policy", policy), read));
        }
        levels(policies, "scp", "SCP ", set::serviceControl);
        levels(policies, "rcp", "RCP ", set::resourceControl);
    }

    private static String label(String kind, JsonObject policy) {
        String position = PolicyFields.position(policy);
        return position.matches("\\d+") ? kind + " " + position : kind;
    }

    /** The levels of an organisation; without any it allows nothing, as a level without policies. */
    private static void levels(
            JsonObject policies, String field, String label, Consumer<Map<String, Policy>> organisation) {
        policies.objectLists(field, LEVELS).ifPresent(levels -> {
            if (levels.isEmpty()) {
                organisation.accept(Map.of());
            }
            levels.forEach(level -> organisation.accept(level(level, label)));
        });
    }

    private static Map<String, Policy> level(List<JsonObject> level, String label) {
        Map<String, Policy> policies = new LinkedHashMap<>();
        for (JsonObject policy : level) {
            String[] place = policy.pointer().split("/", -1);
            String name = label + place[place.length - 1] + " of level " + place[place.length - 2];
            PolicyFields.within(policy, read -> policies.put(name, read));
        }
        return policies;
    }
}
