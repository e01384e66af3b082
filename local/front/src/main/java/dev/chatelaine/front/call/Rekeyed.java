package dev.chatelaine.front.call;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A request's credentials put under an account's root, which ministack accepts with any signature.
 *
 * @param authorization the Authorization header, empty when there was none
 * @param query the raw query, otherwise untouched
 */
public record Rekeyed(String authorization, String query) {
    /** Puts the account in the place of the access key, in the header and in a presigned query. */
    public static Rekeyed under(String account, Head head) {
        String header =
                head.header("authorization").replaceFirst("Credential=[^/,\\s]+/", "Credential=" + account + "/");
        return new Rekeyed(
                header, head.query().contains("X-Amz-Credential=") ? query(account, head.query()) : head.query());
    }

    private static String query(String account, String query) {
        return Arrays.stream(query.split("&", -1))
                .filter(pair -> !pair.startsWith("X-Amz-Security-Token="))
                .map(pair -> pair.startsWith("X-Amz-Credential=") ? credential(account, pair) : pair)
                .collect(Collectors.joining("&"));
    }

    private static String credential(String account, String pair) {
        return pair.replaceFirst("=.*?(%2[Ff]|/)", "=" + account + "$1");
    }
}
