package dev.chatelaine.core.crypto;

/**
 * The data key of a message, and who unwrapped it; closing it wipes the data key.
 *
 * @param plaintext the data key
 * @param key name of the wrapping key that unwrapped it
 */
public record UnwrappedDataKey(DataKey plaintext, String key) implements AutoCloseable {

    @Override
    public void close() {
        plaintext.close();
    }
}
