package dev.chatelaine.access;

import dev.chatelaine.aws.KeyDetails;
import dev.chatelaine.aws.KeyRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A KMS key as it stands.
 *
 * @param rules its key policy and grants
 * @param details its state, aliases and properties
 */
public record KnownKey(KeyRules rules, KeyDetails details) {

    /** Whether a text names the key: by its ARN, or by that of an alias. */
    boolean isNamedBy(String arn) {
        String before = rules.arn().substring(0, rules.arn().indexOf(":key/") + 1);
        return arn.equals(rules.arn()) || details.aliases().stream().anyMatch(alias -> arn.equals(before + alias));
    }

    /**
     * The context of a request with what follows from the key; what the request says itself stands.
     *
     * @param named how the request names the key
     */
    Map<String, List<String>> context(Map<String, List<String>> given, String named) {
        Map<String, List<String>> context = new HashMap<>(details.properties());
        String name = named.substring(named.lastIndexOf(':') + 1);
        if (name.startsWith("alias/")) {
            context.put("kms:RequestAlias", List.of(name));
        }
        given.keySet().forEach(key -> context.keySet().removeIf(key::equalsIgnoreCase));
        context.putAll(given);
        return context;
    }
}
