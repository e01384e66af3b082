package dev.chatelaine.core.crypto;

import java.util.List;

/**
 * What a stream was sealed into.
 *
 * @param suite the algorithm suite
 * @param keys names of the wrapping keys, each of which alone can open the message
 * @param bytesIn bytes of plaintext
 * @param bytesOut bytes of the message
 */
public record EncryptedMessage(AlgorithmSuite suite, List<String> keys, long bytesIn, long bytesOut) {

    /** Copies the list. */
    public EncryptedMessage {
        keys = List.copyOf(keys);
    }
}
