package dev.chatelaine.core.policy.access;

import java.util.Locale;

/**
 * A request in the form in which statements compare it.
 *
 * @param request the request
 * @param caller who asks
 * @param action its action in lower case
 * @param keys its condition keys, with the derived ones
 */
record Question(AccessRequest request, Caller caller, String action, RequestKeys keys) {

    static Question of(AccessRequest request) {
        return new Question(
                request,
                Caller.of(request.principal()),
                request.action().toLowerCase(Locale.ROOT),
                RequestKeys.of(request));
    }

    /** Whether the caller belongs to the account that owns the resource. */
    boolean isWithinOneAccount() {
        return caller.isOf(request.resourceAccount());
    }
}
