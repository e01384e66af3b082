package dev.chatelaine.access;

import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.lint.Kind;
import dev.chatelaine.lambda.JsonObject;
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
        JsonObject before = DocumentFields.document(request, "before");
        JsonObject after = DocumentFields.document(request, "after");
        Kind kind = DocumentFields.kind(request);
        Optional<String> account = DocumentFields.account(request);
        return new CompareRequest(DocumentFields.parsed(before), DocumentFields.parsed(after), kind, account);
    }
}
