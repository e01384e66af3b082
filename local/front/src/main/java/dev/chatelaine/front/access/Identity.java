package dev.chatelaine.front.access;

import dev.chatelaine.core.policy.Policy;
import java.util.List;
import java.util.Map;

/**
 * What IAM says of a principal.
 *
 * @param policies inline and attached policies, by label
 * @param boundary the permissions boundary, none or one
 */
record Identity(Map<String, Policy> policies, List<Policy> boundary) {
    Identity {
        policies = Map.copyOf(policies);
        boundary = List.copyOf(boundary);
    }
}
