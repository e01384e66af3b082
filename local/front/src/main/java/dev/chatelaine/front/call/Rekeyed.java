package dev.chatelaine.front.call;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A request's credentials put under an account's root, which ministack accepts with any signature in a header. It does
 * check the signatures of presigned queries, so these become a header too.
 *
 * @param authorization the Authorization header
 * @param query the raw query, otherwise untouched
 */
public record Rekeyed(String authorization, String query) {
    private static final Set<String> SIGNATURE = Set.of(
            "X-Amz-Algorithm",
            "X-Amz-Credential",
            "X-Amz-Date",
            "X-Amz-Expires",
            "X-Amz-SignedHeaders",
            "X-Amz-Signature",
            "X-Amz-Security-Token");

    /** Puts the account in the place of the access key. */
    public static Rekeyed under(String account, Head head) {
        String header = head.header("authorization");
        if (header.isEmpty() && head.parameters().has("X-Amz-Credential")) {
            return presigned(account, head);
        }
        return new Rekeyed(header.replaceFirst("Credential=[^/,\\s]+/", "Credential=" + account + "/"), head.query());
    }

    private static Rekeyed presigned(String account, Head head) {
        String scope = head.parameters().get("X-Amz-Credential").replaceFirst("^[^/]+", account);
        String query = Arrays.stream(head.query().split("&", -1))
                .filter(pair -> !SIGNATURE.contains(pair.split("=", 2)[0]))
                .collect(Collectors.joining("&"));
        return new Rekeyed("AWS4-HMAC-SHA256 Credential=" + scope + ", SignedHeaders=host, Signature=0", query);
    }
}
