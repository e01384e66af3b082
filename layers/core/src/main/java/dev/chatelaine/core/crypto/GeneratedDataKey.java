package dev.chatelaine.core.crypto;

/**
 * A new data key and its wrapped form, from the wrapping key that generated it.
 *
 * @param plaintext the data key, which whoever asked for it closes
 * @param wrapped the same key, as the message carries it
 */
public record GeneratedDataKey(DataKey plaintext, EncryptedDataKey wrapped) {}
