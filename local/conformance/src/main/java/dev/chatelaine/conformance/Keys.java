package dev.chatelaine.conformance;

import dev.chatelaine.core.crypto.WrappingKey;
import java.util.List;
import java.util.Set;

/**
 * What a test's key description comes to.
 *
 * @param wrapping the keys that may open the message
 * @param outside keys of context pairs that the message need not store
 */
record Keys(List<WrappingKey> wrapping, Set<String> outside) {

    static Keys of(List<WrappingKey> wrapping) {
        return new Keys(wrapping, Set.of());
    }
}
