package dev.chatelaine.core.crypto;

/**
 * What is known of a message that was opened, as a whole or in part.
 *
 * @param suite the algorithm suite
 * @param key name of the wrapping key that opened it
 * @param context the whole encryption context: the format's own pairs too, and those outside the message
 * @param bytesIn bytes that were read of the message, without its header where it was read in part
 * @param bytesOut bytes of plaintext
 * @param signatureVerified {@code true}; {@code null} when the suite has no signature; {@code false} when it has one and
 *     only a part was read. A signature that is wrong is a refusal
 */
public record DecryptedMessage(
        AlgorithmSuite suite,
        String key,
        EncryptionContext context,
        long bytesIn,
        long bytesOut,
        Boolean signatureVerified) {}
