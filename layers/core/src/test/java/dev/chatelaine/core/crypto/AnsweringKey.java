package dev.chatelaine.core.crypto;

import dev.chatelaine.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A wrapping key that wraps as a namespace of its own, refuses to unwrap, and keeps count of what it was asked. */
final class AnsweringKey implements WrappingKey {

    private final String name;
    private final Refusal answer;
    private final List<EncryptedDataKey> asked = new ArrayList<>();

    AnsweringKey(String name, Refusal answer) {
        this.name = name;
        this.answer = answer;
    }

    List<EncryptedDataKey> asked() {
        return asked;
    }

    EncryptedDataKey wrapped() {
        return new EncryptedDataKey(name, new byte[0], new byte[0]);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public EncryptedDataKey wrap(DataKey key, AlgorithmSuite suite, EncryptionContext context) {
        throw answer;
    }

    @Override
    public Optional<DataKey> unwrap(EncryptedDataKey wrapped, AlgorithmSuite suite, EncryptionContext context) {
        if (!wrapped.providerId().equals(name)) {
            return Optional.empty();
        }
        asked.add(wrapped);
        throw answer;
    }
}
