package dev.chatelaine.aws;

import dev.chatelaine.InvalidRequest;
import java.util.Set;

/**
 * Whose keys may open messages when the messages name the keys.
 *
 * @param partition the partition, for example {@code aws}
 * @param accounts the accounts that own the keys, by their 12 digits; not empty
 */
public record DiscoveryFilter(String partition, Set<String> accounts) {

    /**
     * Copies the set.
     *
     * @throws InvalidRequest if the partition is empty or there is no account
     */
    public DiscoveryFilter {
        accounts = Set.copyOf(accounts);
        if (partition.isEmpty() || accounts.isEmpty()) {
            throw new InvalidRequest(
                    "A discovery filter has a partition and at least one account: name those you trust.");
        }
    }

    boolean permits(KeyArn key) {
        return key.partition().equals(partition) && accounts.contains(key.account());
    }
}
