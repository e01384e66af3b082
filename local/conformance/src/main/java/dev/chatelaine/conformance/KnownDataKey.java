package dev.chatelaine.conformance;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.crypto.AlgorithmSuite;
import dev.chatelaine.core.crypto.DataKey;
import dev.chatelaine.core.crypto.EncryptedDataKey;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.WrappingKey;
import java.util.Optional;

/** Answers with a published data key, whatever wrapped it; compared by identity. */
@SuppressWarnings("ArrayRecordComponent")
record KnownDataKey(byte[] secret) implements WrappingKey {

    @Override
    public String name() {
        return "the published data key";
    }

    @Override
    public EncryptedDataKey wrap(DataKey key, AlgorithmSuite suite, EncryptionContext context) {
        throw new InvalidRequest("A published data key is for reading only.");
    }

    @Override
    public Optional<DataKey> unwrap(EncryptedDataKey wrapped, AlgorithmSuite suite, EncryptionContext context) {
        return Optional.of(DataKey.copyOf(secret));
    }
}
