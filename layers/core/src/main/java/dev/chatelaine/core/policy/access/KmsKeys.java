package dev.chatelaine.core.policy.access;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The condition keys that follow from a KMS request.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html">KMS condition keys</a>
 */
final class KmsKeys {

    /** Before the name of an encryption context pair, in lower case. */
    static final String CONTEXT_PREFIX = "kms:encryptioncontext:";

    private static final Set<String> ON_GRANTS = Set.of("kms:creategrant", "kms:listgrants", "kms:revokegrant");

    private KmsKeys() {}

    static void derive(AccessRequest request, Map<String, List<String>> keys) {
        String action = RequestKeys.lower(request.action());
        if (!action.startsWith("kms:")) {
            return;
        }
        request.principal().account().ifPresent(account -> keys.put("kms:calleraccount", List.of(account.id())));
        List<String> names = contextNames(request.context().keySet());
        if (!names.isEmpty()) {
            keys.put("kms:encryptioncontextkeys", names);
        }
        if (ON_GRANTS.contains(action)) {
            keys.putIfAbsent("kms:grantisforawsresource", List.of("false"));
        }
    }

    private static List<String> contextNames(Set<String> keys) {
        return keys.stream()
                .filter(key -> RequestKeys.lower(key).startsWith(CONTEXT_PREFIX))
                .map(key -> key.substring(CONTEXT_PREFIX.length()))
                .sorted()
                .toList();
    }
}
