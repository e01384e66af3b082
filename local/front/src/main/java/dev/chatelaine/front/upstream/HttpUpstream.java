package dev.chatelaine.front.upstream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chatelaine.front.answer.AwsError;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.jetty.client.CompletableResponseListener;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.StringRequestContent;

/** The upstream over HTTP. Answers larger than 16 MiB and silences of more than 60 s are failures. */
public final class HttpUpstream implements Upstream {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST = 16 << 20;
    private static final int PATIENCE_SECONDS = 60;

    private final HttpClient client;
    private final URI base;

    /**
     * @param client started and stopped by the caller
     * @param base ministack's address, without a path
     */
    public HttpUpstream(HttpClient client, URI base) {
        this.client = client;
        this.base = base;
    }

    @Override
    public JsonNode json(Scope scope, String target, JsonNode body) {
        Request request = request(scope, "POST", "/")
                .headers(headers -> headers.put("X-Amz-Target", target))
                .body(new StringRequestContent("application/x-amz-json-1.1", body.toString()));
        return parse(send(request));
    }

    @Override
    public XmlNode query(Scope scope, String action, Map<String, String> parameters) {
        String form = "Action=" + action
                + parameters.entrySet().stream()
                        .map(entry -> "&" + encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining());
        StringRequestContent content = new StringRequestContent("application/x-www-form-urlencoded", form);
        return Xml.parse(send(request(scope, "POST", "/").body(content)));
    }

    @Override
    public JsonNode get(Scope scope, String pathAndQuery) {
        return parse(send(request(scope, "GET", pathAndQuery)));
    }

    private Request request(Scope scope, String method, String path) {
        // ministack takes any signature, and any date, of an account's own number.
        String authorization =
                "AWS4-HMAC-SHA256 Credential=%s/20260101/%s/%s/aws4_request, SignedHeaders=host, Signature=0"
                        .formatted(scope.account(), scope.region(), scope.service());
        return client.newRequest(base.resolve(path))
                .method(method)
                .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .headers(headers -> headers.put("Authorization", authorization));
    }

    private static byte[] send(Request request) {
        ContentResponse response = await(request);
        if (response.getStatus() >= 300) {
            throw UpstreamError.of(response.getStatus(), response.getContent());
        }
        return response.getContent();
    }

    private static ContentResponse await(Request request) {
        try {
            return new CompletableResponseListener(request, LARGEST).send().join();
        } catch (CompletionException unreachable) {
            throw new AwsError(502, "ServiceUnavailable", "The local cloud did not answer; see whether it still runs.");
        }
    }

    private static JsonNode parse(byte[] body) {
        try {
            return body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (JsonProcessingException malformed) {
            throw new AwsError(502, "ServiceUnavailable", "The local cloud answered with something that is not JSON.");
        } catch (IOException impossible) {
            throw new AssertionError("bytes in memory do not fail", impossible);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
