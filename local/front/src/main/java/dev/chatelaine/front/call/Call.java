package dev.chatelaine.front.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatelaine.front.caller.Caller;

/**
 * One request to a service of our own, read and resolved.
 *
 * @param caller who sent it
 * @param service signing name, such as {@code kms}
 * @param action operation, such as {@code Decrypt}
 * @param region region of the credential scope
 * @param protocol how the answer is rendered
 * @param body the parsed JSON object; a form as an object of its parameters; empty for protocols without one
 */
public record Call(Caller caller, String service, String action, String region, Protocol protocol, JsonNode body) {

    /** The call of this operation. */
    public static Call of(Caller caller, Operation operation, JsonNode body) {
        return new Call(
                caller, operation.service(), operation.action(), operation.region(), operation.protocol(), body);
    }
}
