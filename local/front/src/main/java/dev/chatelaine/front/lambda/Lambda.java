package dev.chatelaine.front.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatelaine.front.access.ServiceCaller;
import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.upstream.Upstream;
import java.net.URI;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.client.CompletableResponseListener;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.StringRequestContent;

/** Calls functions for services. Whether a function admits the service is asked apart: some services ask but once. */
public final class Lambda {
    private static final int LONGEST_MINUTES = 16;
    private static final int LARGEST_ANSWER = 6 << 20;
    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    private final HttpClient client;
    private final URI base;
    private final Upstream upstream;

    /**
     * @param client started and stopped by the caller
     * @param base ministack's address, without a path
     */
    public Lambda(HttpClient client, URI base, Upstream upstream) {
        this.client = client;
        this.base = base;
        this.upstream = upstream;
    }

    /** Calls a function and waits for it; true if it succeeded. */
    public boolean call(FunctionArn function, JsonNode event) {
        return sent(request(function, event), OK);
    }

    /** Hands an event to a function, which runs when it will; true if Lambda took the event. */
    public boolean hand(FunctionArn function, JsonNode event) {
        Request request = request(function, event).headers(headers -> headers.put("X-Amz-Invocation-Type", "Event"));
        return sent(request, ACCEPTED);
    }

    /** Whether the function's own policy lets a service call it. */
    public boolean admits(FunctionArn function, ServiceCaller service) {
        try {
            String policy = upstream.get(function.scope(), function.path() + "/policy")
                    .path("Policy")
                    .asText("");
            return service.may(
                    "lambda:InvokeFunction", function.text(), function.scope().account(), policy);
        } catch (AwsError absent) {
            return false;
        }
    }

    private Request request(FunctionArn function, JsonNode event) {
        String authorization =
                "AWS4-HMAC-SHA256 Credential=%s/20260101/%s/lambda/aws4_request, SignedHeaders=host, Signature=0"
                        .formatted(function.scope().account(), function.scope().region());
        return client.newRequest(base.resolve(function.path() + "/invocations"))
                .method("POST")
                .timeout(LONGEST_MINUTES, TimeUnit.MINUTES)
                .idleTimeout(LONGEST_MINUTES, TimeUnit.MINUTES)
                .headers(headers -> headers.put("Authorization", authorization))
                .body(new StringRequestContent("application/json", event.toString()));
    }

    private static boolean sent(Request request, int expected) {
        try {
            ContentResponse response = new CompletableResponseListener(request, LARGEST_ANSWER)
                    .send()
                    .join();
            return response.getStatus() == expected && !response.getHeaders().contains("X-Amz-Function-Error");
        } catch (CompletionException unreachable) {
            return false;
        }
    }
}
