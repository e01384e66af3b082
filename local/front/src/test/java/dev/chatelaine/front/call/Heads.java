package dev.chatelaine.front.call;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Heads for tests: method, target, then names and values of headers in turn. */
public final class Heads {
    private Heads() {}

    /** A head. */
    public static Head of(String method, String target, String... headers) {
        Map<String, List<String>> map = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            map.put(headers[i], List.of(headers[i + 1]));
        }
        String[] parts = target.split("\\?", 2);
        return new Head(method, parts[0], parts.length > 1 ? parts[1] : "", map);
    }

    /** An Authorization header. */
    public static String signed(String accessKey, String service) {
        return "AWS4-HMAC-SHA256 Credential=" + accessKey + "/20260101/eu-west-1/" + service
                + "/aws4_request, SignedHeaders=host;x-amz-date, Signature=abc";
    }
}
