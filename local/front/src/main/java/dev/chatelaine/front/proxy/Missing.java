package dev.chatelaine.front.proxy;

import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.call.Operation;
import dev.chatelaine.front.call.Protocol;

/** How AWS refuses a request that nobody signed. */
final class Missing {
    private Missing() {}

    static AwsError credential(Operation operation) {
        return operation.protocol() == Protocol.REST_XML
                ? new AwsError(403, "AccessDenied", "Access Denied")
                : new AwsError(400, "MissingAuthenticationTokenException", "Missing Authentication Token");
    }
}
