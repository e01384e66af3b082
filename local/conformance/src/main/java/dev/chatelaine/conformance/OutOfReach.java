package dev.chatelaine.conformance;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Unavailable;
import dev.chatelaine.core.crypto.AlgorithmSuite;
import dev.chatelaine.core.crypto.DataKey;
import dev.chatelaine.core.crypto.EncryptedDataKey;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.WrappingKey;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A key in AWS, which cannot be asked here: notes that it would have been. By then the message's header was read and
 * found to be in order.
 */
final class OutOfReach implements WrappingKey {

    private final String provider;
    private final AtomicBoolean asked;

    /** A key that would be asked about the encrypted data keys of a provider. */
    OutOfReach(String provider, AtomicBoolean asked) {
        this.provider = provider;
        this.asked = asked;
    }

    @Override
    public String name() {
        return provider;
    }

    @Override
    public EncryptedDataKey wrap(DataKey key, AlgorithmSuite suite, EncryptionContext context) {
        throw new InvalidRequest("A key that is out of reach is for reading only.");
    }

    @Override
    public Optional<DataKey> unwrap(EncryptedDataKey wrapped, AlgorithmSuite suite, EncryptionContext context) {
        if (!wrapped.providerId().equals(provider)) {
            return Optional.empty();
        }
        asked.set(true);
        throw new Unavailable("The key is in AWS, which is not asked here.");
    }
}
