package dev.chatelaine.core.policy.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final Set<String> SYMMETRIC = Set.of(
            "kms:encrypt",
            "kms:decrypt",
            "kms:reencryptfrom",
            "kms:reencryptto",
            "kms:generatedatakey",
            "kms:generatedatakeywithoutplaintext",
            "kms:generatedatakeypair",
            "kms:generatedatakeypairwithoutplaintext");
    /** What parameters are that a request leaves out. */
    private static final Map<String, Map<String, String>> DEFAULTS = Map.of(
            "kms:createkey", Map.of("kms:bypasspolicylockoutsafetycheck", "false"),
            "kms:putkeypolicy", Map.of("kms:bypasspolicylockoutsafetycheck", "false", "kms:policyname", "default"));

    private static final List<String> DEFAULT_SPEC = List.of("SYMMETRIC_DEFAULT");
    private static final String VIA_SERVICE = "kms:viaservice";
    private static final String CONTEXT_KEYS = "kms:encryptioncontextkeys";
    private static final String SERVICE_SUFFIX = ".amazonaws.com";

    private KmsKeys() {}

    static void derive(AccessRequest request, Map<String, List<String>> keys) {
        String action = RequestKeys.lower(request.action());
        if (!action.startsWith("kms:")) {
            return;
        }
        request.principal().account().ifPresent(account -> keys.put("kms:calleraccount", List.of(account.id())));
        contextKeys(request, keys);
        via(keys);
        if (ON_GRANTS.contains(action)) {
            boolean byService = action.equals(CompiledGrant.CREATE_GRANT) && keys.containsKey(VIA_SERVICE);
            keys.putIfAbsent("kms:grantisforawsresource", List.of(Boolean.toString(byService)));
        }
        if (SYMMETRIC.contains(action)
                && keys.getOrDefault("kms:keyspec", DEFAULT_SPEC).equals(DEFAULT_SPEC)) {
            keys.putIfAbsent("kms:encryptionalgorithm", DEFAULT_SPEC);
        }
        named(request.resource(), "alias/").ifPresent(alias -> keys.putIfAbsent("kms:requestalias", List.of(alias)));
        named(request.resource(), "key/")
                .ifPresent(key ->
                        keys.putIfAbsent("kms:multiregion", List.of(Boolean.toString(key.startsWith("key/mrk-")))));
        DEFAULTS.getOrDefault(action, Map.of()).forEach((key, value) -> keys.putIfAbsent(key, List.of(value)));
    }

    /** The names of the pairs, beside those that the request gives by themselves. */
    private static void contextKeys(AccessRequest request, Map<String, List<String>> keys) {
        Set<String> names = new LinkedHashSet<>(contextNames(request.context().keySet()));
        names.addAll(keys.getOrDefault(CONTEXT_KEYS, List.of()));
        if (!names.isEmpty()) {
            keys.put(CONTEXT_KEYS, List.copyOf(names));
        }
    }

    /** A call through a service is known by the service's name in either of two keys. */
    private static void via(Map<String, List<String>> keys) {
        List<String> last = keys.getOrDefault("aws:calledvialast", List.of());
        List<String> region = keys.getOrDefault("aws:requestedregion", List.of());
        if (last.size() == 1 && region.size() == 1 && last.getFirst().endsWith(SERVICE_SUFFIX)) {
            String service = last.getFirst().substring(0, last.getFirst().length() - SERVICE_SUFFIX.length());
            keys.putIfAbsent(VIA_SERVICE, List.of(service + "." + region.getFirst() + SERVICE_SUFFIX));
        }
        if (keys.containsKey(VIA_SERVICE)) {
            keys.putIfAbsent("aws:viaawsservice", List.of("true"));
        }
    }

    /** The name in the ARN of an alias, or of a key; a request names its key by one or the other. */
    private static Optional<String> named(String resource, String kind) {
        return Arn.of(resource)
                .filter(arn -> arn.service().equals("kms"))
                .map(Arn::resource)
                .filter(name -> name.startsWith(kind));
    }

    private static List<String> contextNames(Set<String> keys) {
        return keys.stream()
                .filter(key -> RequestKeys.lower(key).startsWith(CONTEXT_PREFIX))
                .map(key -> key.substring(CONTEXT_PREFIX.length()))
                .sorted()
                .toList();
    }
}
