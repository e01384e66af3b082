package dev.chatelaine.front.proxy;

import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.call.Head;
import dev.chatelaine.front.call.Operation;
import dev.chatelaine.front.call.Protocol;

/** How AWS refuses a request that nobody signed, or not with Signature Version 4. */
final class Missing {
    private Missing() {}

    static AwsError credential(Head head, Operation operation) {
        if (operation.protocol() != Protocol.REST_XML) {
            return new AwsError(400, "MissingAuthenticationTokenException", "Missing Authentication Token");
        }
        boolean version2 = head.header("authorization").startsWith("AWS ")
                || head.parameters().has("AWSAccessKeyId");
        return version2
                ? new AwsError(
                        400,
                        "InvalidRequest",
                        "The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.")
                : new AwsError(403, "AccessDenied", "Access Denied");
    }
}
