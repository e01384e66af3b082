package dev.chatelaine.aws;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.AliasListEntry;
import software.amazon.awssdk.services.kms.model.KeyMetadata;

/** What policies can know of KMS keys, in the client's region and account. */
public final class KmsKeyDetails {

    private final KmsClient kms;

    /** Reads with this client. */
    public KmsKeyDetails(KmsClient kms) {
        this.kms = kms;
    }

    /** The details of a key, by its ARN. */
    public KeyDetails of(String arn) {
        KeyMetadata key = new ServiceCall("kms:DescribeKey", arn)
                .answer(() -> kms.describeKey(request -> request.keyId(arn)))
                .keyMetadata();
        return new KeyDetails(key.keyStateAsString(), aliases(arn), properties(key));
    }

    private List<String> aliases(String arn) {
        return new ServiceCall("kms:ListAliases", arn)
                .answer(() -> kms.listAliasesPaginator(request -> request.keyId(arn)).aliases().stream()
                        .map(AliasListEntry::aliasName)
                        .toList());
    }

    private static Map<String, List<String>> properties(KeyMetadata key) {
        Map<String, List<String>> properties = new HashMap<>();
        put(properties, "kms:KeySpec", key.keySpecAsString());
        put(properties, "kms:KeyUsage", key.keyUsageAsString());
        put(properties, "kms:KeyOrigin", key.originAsString());
        put(properties, "kms:MultiRegion", key.multiRegion());
        if (key.multiRegionConfiguration() != null) {
            put(
                    properties,
                    "kms:MultiRegionKeyType",
                    key.multiRegionConfiguration().multiRegionKeyTypeAsString());
        }
        return properties;
    }

    private static void put(Map<String, List<String>> properties, String key, Object value) {
        Optional.ofNullable(value).ifPresent(known -> properties.put(key, List.of(known.toString())));
    }
}
