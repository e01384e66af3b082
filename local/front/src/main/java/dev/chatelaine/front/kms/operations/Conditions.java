package dev.chatelaine.front.kms.operations;

import dev.chatelaine.front.kms.keys.Found;
import dev.chatelaine.front.kms.model.KeyMetadata;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Condition keys that a KMS request carries besides the general ones and the encryption context.
 *
 * @param values one value for each name, without the prefix {@code kms:}
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html">Condition keys for AWS
 *     KMS</a>
 */
record Conditions(Map<String, String> values) {

    static final Conditions NONE = new Conditions(Map.of());

    Conditions {
        values = Map.copyOf(values);
    }

    static Conditions of(String name, Object value) {
        return NONE.and(name, value);
    }

    Conditions and(String name, Object value) {
        var more = new HashMap<>(values);
        more.put(name, value.toString());
        return new Conditions(more);
    }

    /** These and those that follow from the key and from how it was named. */
    Map<String, List<String>> about(Found found) {
        KeyMetadata key = found.metadata();
        var all = new HashMap<String, List<String>>();
        values.forEach((name, value) -> all.put("kms:" + name, List.of(value)));
        all.put("kms:KeySpec", List.of(key.specName()));
        all.put("kms:KeyUsage", List.of(key.usage().name()));
        all.put("kms:KeyOrigin", List.of(key.origin()));
        all.put("kms:MultiRegion", List.of(Boolean.toString(key.regions().isPresent())));
        key.regions()
                .ifPresent(family -> all.put("kms:MultiRegionKeyType", List.of(key.replica() ? "REPLICA" : "PRIMARY")));
        found.reference().alias().ifPresent(alias -> all.put("kms:RequestAlias", List.of(alias)));
        return all;
    }
}
