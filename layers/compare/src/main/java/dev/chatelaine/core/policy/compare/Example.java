package dev.chatelaine.core.policy.compare;

import dev.chatelaine.core.policy.access.AccessRequest;
import dev.chatelaine.core.policy.access.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request that one policy allows and the other does not; the evaluator was asked about both.
 *
 * @param principal the ARN of a caller, the name of a service or identity provider, or {@code *} for nobody
 * @param action one action
 * @param resource the ARN of a resource, or {@code *}
 * @param resourceAccount the account that owns the resource, where its ARN names none
 * @param context condition keys and their values, without those that follow from the rest
 * @param statement the JSON pointer of the statement that allows it; of one after the last, where two policies that
 *     allow nothing are compared beside one that allows everything
 * @param needsCallersPolicy whether the caller's own policies must allow it as well
 */
public record Example(
        String principal,
        String action,
        String resource,
        Optional<String> resourceAccount,
        Map<String, List<String>> context,
        String statement,
        boolean needsCallersPolicy) {

    public Example {
        context = Map.copyOf(context);
    }

    /** The request, ready to be decided. */
    public AccessRequest request() {
        Principal caller = Principal.of(principal);
        return resourceAccount
                .map(account -> new AccessRequest(caller, action, resource, account, context))
                .orElseGet(() -> AccessRequest.of(caller, action, resource, context));
    }
}
