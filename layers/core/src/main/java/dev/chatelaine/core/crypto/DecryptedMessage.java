package dev.chatelaine.core.crypto;

/**
 * What is known of a message that was opened as a whole.
 *
 * @param suite the algorithm suite
 * @param key name of the wrapping key that opened it
 * @param context the encryption context that it carries, whole: the format's own pairs too
 * @param bytesIn bytes of the message
 * @param bytesOut bytes of plaintext
 */
public record DecryptedMessage(
        AlgorithmSuite suite, String key, EncryptionContext context, long bytesIn, long bytesOut) {

    /** {@code true}, or {@code null} when the suite has no signature; a signature that is wrong is a refusal. */
    public Boolean signatureVerified() {
        return suite.signed() ? Boolean.TRUE : null;
    }
}
