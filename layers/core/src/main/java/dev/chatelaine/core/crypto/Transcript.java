package dev.chatelaine.core.crypto;

import dev.chatelaine.Internal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The running SHA-384 digest of a signed message; of an unsigned one, nothing. For one thread at a time. */
final class Transcript {

    private final MessageDigest digest;

    private Transcript(MessageDigest digest) {
        this.digest = digest;
    }

    static Transcript of(AlgorithmSuite suite) {
        try {
            return new Transcript(suite.signed() ? MessageDigest.getInstance("SHA-384") : null);
        } catch (NoSuchAlgorithmException e) {
            throw new Internal("The Java runtime has no SHA-384.");
        }
    }

    void add(byte[] bytes) {
        add(bytes, 0, bytes.length);
    }

    void add(byte[] array, int offset, int length) {
        if (digest != null) {
            digest.update(array, offset, length);
        }
    }

    byte[] digest() {
        return digest.digest();
    }
}
