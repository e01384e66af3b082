package dev.chatelaine.core.policy.differential;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.access.AccessRequest;
import dev.chatelaine.core.policy.access.Decision;
import dev.chatelaine.core.policy.access.Evaluator;
import dev.chatelaine.core.policy.access.PolicySet;
import dev.chatelaine.core.policy.access.Principal;
import dev.chatelaine.core.policy.access.ResourceKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A request and the policies that it is decided by, as JSON.
 *
 * @param account of the resource
 */
record Situation(
        String principal,
        String action,
        String resource,
        String account,
        Map<String, List<String>> context,
        List<JsonNode> identity,
        Optional<JsonNode> resourcePolicy,
        Optional<JsonNode> boundary,
        Optional<JsonNode> session,
        List<List<JsonNode>> scp,
        List<List<JsonNode>> rcp,
        Optional<JsonNode> endpoint) {

    /** Our decision, by its name. */
    String decide() {
        Decision decision = Evaluator.decide(
                new AccessRequest(Principal.of(principal), action, resource, account, context), compiled());
        return decision.getClass().getSimpleName();
    }

    /** All policies. */
    Stream<JsonNode> policies() {
        return Stream.of(
                        identity.stream(),
                        resourcePolicy.stream(),
                        boundary.stream(),
                        session.stream(),
                        endpoint.stream(),
                        scp.stream().flatMap(List::stream),
                        rcp.stream().flatMap(List::stream))
                .flatMap(Function.identity());
    }

    private PolicySet compiled() {
        PolicySet.Builder set = PolicySet.builder().kind(kind());
        identity.forEach(policy -> set.identity("identity", parsed(policy)));
        resourcePolicy.ifPresent(policy -> set.resource("resource", parsed(policy)));
        boundary.ifPresent(policy -> set.boundary("boundary", parsed(policy)));
        session.ifPresent(policy -> set.session("session", parsed(policy)));
        endpoint.ifPresent(policy -> set.endpoint("endpoint", parsed(policy)));
        scp.forEach(level -> set.serviceControl(labelled(level)));
        rcp.forEach(level -> set.resourceControl(labelled(level)));
        return set.build();
    }

    ResourceKind kind() {
        return ResourceKind.of(action, resource);
    }

    boolean isAcrossAccounts() {
        return !principal.contains(":" + account + ":");
    }

    private static Map<String, Policy> labelled(List<JsonNode> level) {
        Map<String, Policy> policies = new LinkedHashMap<>();
        level.forEach(policy -> policies.put(Integer.toString(policies.size()), parsed(policy)));
        return policies;
    }

    private static Policy parsed(JsonNode policy) {
        return Policy.parse(policy.toString());
    }
}
