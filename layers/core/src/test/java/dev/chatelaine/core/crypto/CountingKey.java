package dev.chatelaine.core.crypto;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Passes everything to a key, and keeps what it was asked and the data keys that it gave away. */
final class CountingKey implements WrappingKey {

    private final WrappingKey key;
    private final List<DataKey> given = Collections.synchronizedList(new ArrayList<>());

    CountingKey(WrappingKey key) {
        this.key = key;
    }

    /** The data keys, one for each time that the key was asked and had an answer. */
    List<DataKey> given() {
        return given;
    }

    @Override
    public String name() {
        return key.name();
    }

    @Override
    public EncryptedDataKey wrap(DataKey dataKey, AlgorithmSuite suite, EncryptionContext context) {
        return key.wrap(dataKey, suite, context);
    }

    @Override
    public GeneratedDataKey generate(AlgorithmSuite suite, EncryptionContext context) {
        GeneratedDataKey generated = key.generate(suite, context);
        given.add(generated.plaintext());
        return generated;
    }

    @Override
    public Optional<DataKey> unwrap(EncryptedDataKey wrapped, AlgorithmSuite suite, EncryptionContext context) {
        Optional<DataKey> unwrapped = key.unwrap(wrapped, suite, context);
        unwrapped.ifPresent(given::add);
        return unwrapped;
    }
}
