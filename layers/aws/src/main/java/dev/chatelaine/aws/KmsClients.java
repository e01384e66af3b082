package dev.chatelaine.aws;

import dev.chatelaine.Denied;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import software.amazon.awssdk.services.kms.KmsClient;

/** A KMS client for each region that the configured keys lie in, and none for any other. */
public final class KmsClients {

    private final Map<String, KmsClient> byRegion = new TreeMap<>();

    /**
     * Clients for these keys' regions.
     *
     * @param client makes a client for a region
     */
    public KmsClients(Collection<KeyArn> keys, Function<String, KmsClient> client) {
        keys.forEach(key -> byRegion.computeIfAbsent(key.region(), client));
    }

    KmsClient of(KeyArn key) {
        return in(key.region()).orElseThrow(() -> new Denied("The key lies in a region of no configured key."));
    }

    Optional<KmsClient> in(String region) {
        return Optional.ofNullable(byRegion.get(region));
    }
}
