package dev.chatelaine.front.access;

import dev.chatelaine.core.policy.access.AccessRequest;
import dev.chatelaine.core.policy.access.Evaluator;
import dev.chatelaine.core.policy.access.PolicySet;
import dev.chatelaine.core.policy.access.Principal;
import java.util.List;
import java.util.Map;

/**
 * A service of AWS that calls under its own principal: a resource's own policy is all that lets it.
 *
 * @param principal such as {@code events.amazonaws.com}
 * @param source condition keys that tell for whom it calls, such as {@code aws:SourceAccount}
 */
public record ServiceCaller(String principal, Map<String, List<String>> source) {
    /** Copies the keys. */
    public ServiceCaller {
        source = Map.copyOf(source);
    }

    /**
     * Whether it may act on a resource.
     *
     * @param account the resource's
     * @param policy the resource's policy; empty where it has none
     * @throws dev.chatelaine.front.answer.AwsError if the policy cannot be read
     */
    public boolean may(String action, String arn, String account, String policy) {
        if (policy.isEmpty()) {
            return false;
        }
        AccessRequest request = new AccessRequest(new Principal.Service(principal), action, arn, account, source);
        PolicySet policies = PolicySet.builder()
                .resource("resource-based policy", Documents.parse("resource-based policy", policy))
                .build();
        return Evaluator.decide(request, policies).allowed();
    }
}
