package dev.chatelaine.front.call;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which service an unsigned request is for, by the rules with which ministack routes it.
 *
 * <p>Only the services whose access the front checks need to be told apart: an unsigned request must not slip past.
 */
final class Unsigned {
    private static final Pattern API_VERSION = Pattern.compile("/\\d{4}-\\d{2}-\\d{2}(/.*)?");
    private static final Pattern INTERNAL = Pattern.compile("/[_.].*");
    private static final Set<String> DATA_PLANES =
            Set.of("health", "restapis", "v2", "v4", "latest", "oauth2", "login", "logout", "service");

    private Unsigned() {}

    static String service(Head head) {
        String target = head.header("x-amz-target");
        if (!target.isEmpty()) {
            return target.startsWith("TrentService.") ? "kms" : "";
        }
        if (!S3Place.virtualHost(head.header("host")).isEmpty()) {
            return "s3";
        }
        return head.isForm() || head.parameters().has("Action") || known(head.path()) ? "" : "s3";
    }

    private static boolean known(String path) {
        return API_VERSION.matcher(path).matches()
                || INTERNAL.matcher(path).matches()
                || DATA_PLANES.contains(path.substring(1).split("/", 2)[0]);
    }
}
