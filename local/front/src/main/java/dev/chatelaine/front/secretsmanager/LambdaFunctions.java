package dev.chatelaine.front.secretsmanager;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.access.AccessRequest;
import dev.chatelaine.core.policy.access.Evaluator;
import dev.chatelaine.core.policy.access.PolicySet;
import dev.chatelaine.core.policy.access.Principal;
import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.upstream.Upstream;
import dev.chatelaine.front.upstream.Upstream.Scope;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.client.CompletableResponseListener;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.StringRequestContent;

/** Functions deployed to ministack's Lambda. */
public final class LambdaFunctions implements Functions {
    /** What AWS calls itself here. */
    static final String PRINCIPAL = "secretsmanager.amazonaws.com";

    private static final int ARN_PARTS = 6;
    private static final int LONGEST_MINUTES = 16;
    private static final int LARGEST_ANSWER = 6 << 20;

    private final HttpClient client;
    private final URI base;
    private final Upstream upstream;

    /**
     * @param client started and stopped by the caller
     * @param base ministack's address, without a path
     */
    public LambdaFunctions(HttpClient client, URI base, Upstream upstream) {
        this.client = client;
        this.base = base;
        this.upstream = upstream;
    }

    @Override
    public boolean invoke(String arn, JsonNode event) {
        String authorization =
                "AWS4-HMAC-SHA256 Credential=%s/20260101/%s/lambda/aws4_request, SignedHeaders=host, Signature=0"
                        .formatted(scope(arn).account(), scope(arn).region());
        var request = client.newRequest(base.resolve(path(arn) + "/invocations"))
                .method("POST")
                .timeout(LONGEST_MINUTES, TimeUnit.MINUTES)
                .idleTimeout(LONGEST_MINUTES, TimeUnit.MINUTES)
                .headers(headers -> headers.put("Authorization", authorization))
                .body(new StringRequestContent("application/json", event.toString()));
        try {
            ContentResponse response = new CompletableResponseListener(request, LARGEST_ANSWER)
                    .send()
                    .join();
            return response.getStatus() == 200 && !response.getHeaders().contains("X-Amz-Function-Error");
        } catch (CompletionException unreachable) {
            return false;
        }
    }

    @Override
    public boolean admits(String arn, String account) {
        try {
            JsonNode answer = upstream.get(scope(arn), path(arn) + "/policy");
            Policy policy = Policy.parse(answer.path("Policy").asText());
            AccessRequest request = new AccessRequest(
                    new Principal.Service(PRINCIPAL),
                    "lambda:InvokeFunction",
                    arn,
                    scope(arn).account(),
                    Map.of("aws:SourceAccount", List.of(account)));
            return Evaluator.decide(
                            request,
                            PolicySet.builder()
                                    .resource("function policy", policy)
                                    .build())
                    .allowed();
        } catch (AwsError absent) {
            return false;
        }
    }

    private static Scope scope(String arn) {
        String[] parts = arn.split(":", ARN_PARTS);
        if (parts.length < ARN_PARTS) {
            throw Refused.parameter("RotationLambdaARN must be the ARN of a Lambda function.");
        }
        return new Scope(parts[4], parts[3], "lambda");
    }

    private static String path(String arn) {
        return "/2015-03-31/functions/" + URLEncoder.encode(arn, StandardCharsets.UTF_8);
    }
}
