package dev.chatelaine.aws;

import java.util.List;
import java.util.Map;

/**
 * What policies can know of a KMS key.
 *
 * @param state such as {@code Enabled} or {@code PendingDeletion}
 * @param aliases their names, such as {@code alias/shop}
 * @param properties condition keys that follow from what the key is, such as {@code kms:KeySpec}
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html">KMS condition keys</a>
 */
public record KeyDetails(String state, List<String> aliases, Map<String, List<String>> properties) {

    public KeyDetails {
        aliases = List.copyOf(aliases);
        properties = Map.copyOf(properties);
    }
}
