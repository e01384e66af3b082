package dev.chatelaine.core.crypto;

import dev.chatelaine.Internal;
import java.util.Arrays;
import java.util.Optional;

/**
 * A data key in clear: the secret that a message's keys are derived from, and that wrapping keys protect.
 *
 * <p>It does not print, compares by identity, and is wiped when closed, as well as Java allows.
 */
public final class DataKey implements AutoCloseable {

    private final byte[] secret;
    private volatile boolean closed;

    private DataKey(byte[] secret) {
        this.secret = secret;
    }

    /** A data key of these bytes, which are copied: the caller wipes its own. */
    public static DataKey copyOf(byte[] secret) {
        return new DataKey(secret.clone());
    }

    /** A new random data key for a suite. */
    public static DataKey random(AlgorithmSuite suite) {
        return new DataKey(Randomness.bytes(suite.dataKeyLength()));
    }

    /** Length in bytes. */
    public int length() {
        return secret.length;
    }

    /**
     * A copy of the secret, for what must hand it to a key service or a cipher. The caller wipes it.
     *
     * @throws Internal if the key was closed
     */
    public byte[] copy() {
        if (closed) {
            throw new Internal("A data key was used after it was wiped.");
        }
        return secret.clone();
    }

    /** This, for what may find none; wiped where memory ends before it is handed on. */
    public Optional<DataKey> found() {
        try {
            return Optional.of(this);
        } catch (OutOfMemoryError failed) {
            close();
            throw failed;
        }
    }

    /** The same key once more, to be closed on its own. */
    DataKey duplicate() {
        return new DataKey(copy());
    }

    /** Overwrites the secret. */
    @Override
    public void close() {
        closed = true;
        Arrays.fill(secret, (byte) 0);
    }

    @Override
    public String toString() {
        return "DataKey[" + secret.length + " bytes]";
    }
}
