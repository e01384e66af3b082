package dev.chatelaine.core.crypto;

import java.util.List;

/**
 * A new data key and its wrapped forms, one for each wrapping key; closing it wipes the data key.
 *
 * @param plaintext the data key
 * @param wrapped the same key under each wrapping key, in their order
 */
public record WrappedDataKey(DataKey plaintext, List<EncryptedDataKey> wrapped) implements AutoCloseable {

    /** Copies the list. */
    public WrappedDataKey {
        wrapped = List.copyOf(wrapped);
    }

    /** The same key once more, to be closed on its own. */
    WrappedDataKey duplicate() {
        DataKey copy = plaintext.duplicate();
        try {
            return new WrappedDataKey(copy, wrapped);
        } catch (OutOfMemoryError failed) {
            copy.close();
            throw failed;
        }
    }

    @Override
    public void close() {
        plaintext.close();
    }
}
