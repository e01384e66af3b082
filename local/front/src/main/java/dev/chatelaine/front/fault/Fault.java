package dev.chatelaine.front.fault;

import dev.chatelaine.front.call.Operation;

/**
 * A rule: which calls, which of them, and what happens.
 *
 * @param id given when it is added
 * @param service signing name to match
 * @param action operation to match, or {@code *}
 * @param caller part of the caller's ARN, or empty for any
 * @param resource part of the resource's name, or empty for any
 * @param nth the first matching call that fails, from 1
 * @param count how many calls fail from there on; 0 for all
 * @param effect what happens to them
 */
public record Fault(
        String id, String service, String action, String caller, String resource, long nth, long count, Effect effect) {

    /** Whether a call is one that this fault counts. */
    boolean matches(Operation operation, String callerArn) {
        return service.equals(operation.service())
                && (action.equals("*") || action.equals(operation.action()))
                && callerArn.contains(caller)
                && operation.resource().contains(resource);
    }

    /** Whether the call of that number, from 1, fails. */
    boolean strikes(long number) {
        return number >= nth && (count == 0 || number < nth + count);
    }
}
