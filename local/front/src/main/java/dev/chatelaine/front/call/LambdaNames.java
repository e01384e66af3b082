package dev.chatelaine.front.call;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names Lambda's operations from method and path (Lambda API Reference, the operations' request syntax). */
final class LambdaNames {
    private static final Pattern FUNCTION = Pattern.compile("/\\d{4}-\\d{2}-\\d{2}/functions/([^/]+)(/[^/]+)?(/.*)?");
    private static final Pattern FUNCTIONS = Pattern.compile("/\\d{4}-\\d{2}-\\d{2}/functions/?");
    private static final Pattern LAYER = Pattern.compile("/\\d{4}-\\d{2}-\\d{2}/layers/([^/]+)/versions.*");
    private static final Map<String, String> ACTIONS = Map.ofEntries(
            Map.entry("GET", "GetFunction"),
            Map.entry("DELETE", "DeleteFunction"),
            Map.entry("POST /invocations", "Invoke"),
            Map.entry("POST /response-streaming-invocations", "InvokeWithResponseStream"),
            Map.entry("PUT /code", "UpdateFunctionCode"),
            Map.entry("GET /configuration", "GetFunctionConfiguration"),
            Map.entry("PUT /configuration", "UpdateFunctionConfiguration"),
            Map.entry("GET /versions", "ListVersionsByFunction"),
            Map.entry("POST /versions", "PublishVersion"),
            Map.entry("GET /aliases", "ListAliases"),
            Map.entry("POST /aliases", "CreateAlias"),
            Map.entry("GET /policy", "GetPolicy"),
            Map.entry("POST /policy", "AddPermission"),
            Map.entry("DELETE /policy", "RemovePermission"),
            Map.entry("PUT /concurrency", "PutFunctionConcurrency"));

    private LambdaNames() {}

    /**
     * A named operation.
     *
     * @param action its name, or the HTTP method when the path is not known here
     * @param function function or layer name as the path writes it, decoded, or empty
     */
    record Named(String action, String function) {}

    static Named of(Head head) {
        Matcher function = FUNCTION.matcher(head.path());
        if (function.matches()) {
            String path = function.group(2) == null ? "" : " " + function.group(2);
            String action = ACTIONS.getOrDefault(head.method() + path, head.method());
            return new Named(action, Encoded.path(function.group(1)));
        }
        if (FUNCTIONS.matcher(head.path()).matches()) {
            return new Named(head.method().equals("POST") ? "CreateFunction" : "ListFunctions", "");
        }
        return layer(head);
    }

    private static Named layer(Head head) {
        Matcher layer = LAYER.matcher(head.path());
        return layer.matches()
                ? new Named(head.method().equals("POST") ? "PublishLayerVersion" : head.method(), layer.group(1))
                : new Named(head.method(), "");
    }
}
