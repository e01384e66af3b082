package dev.chatelaine.core.crypto;

import java.util.Optional;

/** Unwraps whatever it is given to one known data key, as vectors that publish the data key need. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record FixedDataKey(byte[] secret) implements WrappingKey {

    @Override
    public String name() {
        return "fixed";
    }

    @Override
    public EncryptedDataKey wrap(DataKey key, AlgorithmSuite suite, EncryptionContext context) {
        return new EncryptedDataKey("fixed", new byte[0], new byte[0]);
    }

    @Override
    public GeneratedDataKey generate(AlgorithmSuite suite, EncryptionContext context) {
        DataKey key = DataKey.copyOf(secret);
        return new GeneratedDataKey(key, wrap(key, suite, context));
    }

    @Override
    public Optional<DataKey> unwrap(EncryptedDataKey wrapped, AlgorithmSuite suite, EncryptionContext context) {
        return Optional.of(DataKey.copyOf(secret));
    }
}
