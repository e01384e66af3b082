package dev.chatelaine.access;

import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.lint.Kind;
import dev.chatelaine.lambda.JsonObject;
import dev.chatelaine.lambda.Request;
import java.util.Optional;

/**
 * What LintPolicy is asked.
 *
 * @param policy the policy
 * @param kind what it stands on
 * @param account the account that it belongs to, if given
 */
record LintRequest(Policy policy, Kind kind, Optional<String> account) {

    static LintRequest read(Request request) {
        request.only("policy", "kind", "account");
        JsonObject policy = DocumentFields.document(request, "policy");
        Kind kind = DocumentFields.kind(request);
        Optional<String> account = DocumentFields.account(request);
        return new LintRequest(DocumentFields.parsed(policy), kind, account);
    }
}
