package dev.chatelaine.front.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.call.Head;
import dev.chatelaine.front.call.Operation;
import dev.chatelaine.front.caller.Caller;

/**
 * A request that is about to pass to ministack.
 *
 * @param caller who asks
 * @param operation what for
 * @param head as it came
 * @param body its JSON object when the rule reads bodies, otherwise empty
 */
public record Attempt(Caller caller, Operation operation, Head head, JsonNode body) {

    /** The same as a call to a service of our own. */
    Call call() {
        return Call.of(caller, operation, body);
    }
}
