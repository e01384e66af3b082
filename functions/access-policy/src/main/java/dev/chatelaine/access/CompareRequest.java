package dev.chatelaine.access;

import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.lint.Kind;
import dev.chatelaine.lambda.Request;
import java.util.Optional;

/**
 * What ComparePolicies is asked.
 *
 * @param before the first policy
 * @param after the second
 * @param kind what both stand on
 * @param account the account that the resource belongs to, if given
 */
record CompareRequest(Policy before, Policy after, Kind kind, Optional<String> account) {

    static CompareRequest read(Request request) {
        request.only("before", "after", "kind", "account");
        return new CompareRequest(
                DocumentFields.policy(request, "before"),
                DocumentFields.policy(request, "after"),
                DocumentFields.kind(request),
                DocumentFields.account(request));
    }
}
