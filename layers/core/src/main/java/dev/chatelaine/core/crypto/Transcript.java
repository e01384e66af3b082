package dev.chatelaine.core.crypto;

import java.security.MessageDigest;
import java.util.Optional;

/** The running digest of a signed message; of an unsigned one, nothing. For one thread at a time. */
final class Transcript {

    private final Optional<MessageDigest> digest;

    private Transcript(Optional<MessageDigest> digest) {
        this.digest = digest;
    }

    static Transcript of(AlgorithmSuite suite) {
        return new Transcript(
                suite.signed() ? Optional.of(suite.signature().orElseThrow().newDigest()) : Optional.empty());
    }

    void add(byte[] bytes) {
        add(bytes, 0, bytes.length);
    }

    void add(byte[] array, int offset, int length) {
        if (digest.isPresent()) {
            digest.get().update(array, offset, length);
        }
    }

    byte[] digest() {
        return digest.orElseThrow().digest();
    }
}
