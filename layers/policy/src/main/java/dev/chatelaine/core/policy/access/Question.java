package dev.chatelaine.core.policy.access;

/**
 * A request in the form in which statements compare it.
 *
 * @param request the request
 * @param caller who asks
 * @param action its action in lower case
 * @param service the service of the action, in lower case
 * @param keys its condition keys, with the derived ones
 */
record Question(AccessRequest request, Caller caller, String action, String service, RequestKeys keys) {

    static Question of(AccessRequest request) {
        return new Question(
                request,
                Caller.of(request.principal()),
                RequestKeys.lower(request.action()),
                ServicePrefixes.before(request.action()),
                RequestKeys.of(request));
    }

    /** Whether the caller belongs to the account that owns the resource. */
    boolean isWithinOneAccount() {
        return caller.isOf(request.resourceAccount());
    }
}
