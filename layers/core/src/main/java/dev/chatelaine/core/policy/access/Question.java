package dev.chatelaine.core.policy.access;

import java.util.Locale;

/**
 * A request in the form in which statements compare it.
 *
 * @param request the request
 * @param action its action in lower case
 * @param keys its condition keys, with the derived ones
 */
record Question(AccessRequest request, String action, RequestKeys keys) {

    static Question of(AccessRequest request) {
        return new Question(request, request.action().toLowerCase(Locale.ROOT), RequestKeys.of(request));
    }

    Principal caller() {
        return request.principal();
    }
}
