package dev.chatelaine.front.access;

import dev.chatelaine.core.policy.access.AccessRequest;
import dev.chatelaine.core.policy.access.Decision;

/** Words a refusal as AWS does (IAM User Guide, "Troubleshoot access denied error messages"). */
final class Denial {
    /** The label of key policies. One that delegates has its part in a refusal; one that does not is what lacks. */
    static final String KEY_POLICY = "key policy";

    private Denial() {}

    static String of(String caller, AccessRequest request, Decision decision) {
        String subject = "User: %s is not authorized to perform: %s on resource: %s "
                .formatted(caller, request.action(), request.resource());
        return subject + reason(request, decision);
    }

    static String limit(String caller, AccessRequest request, String kind) {
        return "User: %s is not authorized to perform: %s on resource: %s because no %s allows the %s action"
                .formatted(caller, request.action(), request.resource(), kind, request.action());
    }

    private static String reason(AccessRequest request, Decision decision) {
        if (decision instanceof Decision.ExplicitlyDenied denied) {
            boolean identity = isIdentity(denied.because().getFirst().policy());
            return "with an explicit deny in " + (identity ? "an identity-based policy" : "a resource-based policy");
        }
        boolean byKey = request.resource().contains(":key/")
                && decision.because().stream()
                        .noneMatch(because -> because.policy().equals(KEY_POLICY));
        return "because no %s policy allows the %s action"
                .formatted(byKey ? "resource-based" : "identity-based", request.action());
    }

    private static boolean isIdentity(String label) {
        return label.startsWith("identity policy");
    }
}
