package dev.chatelaine.front.call;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The credential scope of a signed request (AWS Signature Version 4, header or presigned query).
 *
 * @param accessKey whose key signed
 * @param region region of the scope; empty for SigV4A, which has none
 * @param service signing name, lower case
 * @param sessionToken the temporary credential's token, or empty
 */
public record Credential(String accessKey, String region, String service, String sessionToken) {
    private static final Pattern HEADER = Pattern.compile("Credential=([^,\\s]+)");

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
        return "Credential[" + accessKey + "/" + region + "/" + service + "]";
    }

    /** The credential of a request, empty when it is unsigned or the scope is malformed. */
    public static Optional<Credential> of(Head head) {
        Matcher header = HEADER.matcher(head.header("authorization"));
        if (header.find()) {
            return scope(header.group(1), head.header("x-amz-security-token"));
        }
        Form query = head.parameters();
        return scope(query.get("X-Amz-Credential"), query.get("X-Amz-Security-Token"));
    }

    private static Optional<Credential> scope(String scope, String token) {
        String[] parts = scope.split("/", -1);
        return switch (parts.length) {
            case 5 -> Optional.of(new Credential(parts[0], parts[2], parts[3], token));
            case 4 -> Optional.of(new Credential(parts[0], "", parts[2], token));
            default -> Optional.empty();
        };
    }
}
