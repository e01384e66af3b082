package dev.chatelaine.core.crypto;

import java.security.SecureRandom;

/**
 * Random bytes from the operating system's generator.
 *
 * <p>A generator is made for each use and never kept, so that a snapshot of the process holds no state that its copies
 * would share.
 */
public final class Randomness {

    private Randomness() {}

    /** So many new random bytes. */
    public static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
