package dev.chatelaine.core.crypto;

import java.util.Arrays;
import java.util.Optional;

/** Wraps data keys with AES-GCM: the wrapped key, then its tag. */
public final class GcmWrapping {

    /** Length in bytes of the initialisation vector. */
    public static final int IV_LENGTH = 12;

    /** Length in bytes of the tag. */
    public static final int TAG_LENGTH = 16;

    private GcmWrapping() {}

    /** The wrapped data key and its tag; {@code iv} is used once with {@code key}, and {@code aad} is bound. */
    public static byte[] wrap(WipeableKey key, byte[] iv, byte[] aad, DataKey dataKey) {
        byte[] secret = dataKey.copy();
        try {
            byte[] wrapped = new byte[secret.length + TAG_LENGTH];
            new Gcm(key).seal(iv, aad, secret, 0, secret.length, wrapped, 0);
            return wrapped;
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** The data key; empty if anything is not what was wrapped. */
    public static Optional<DataKey> unwrap(WipeableKey key, byte[] iv, byte[] aad, byte[] wrapped) {
        if (wrapped.length < TAG_LENGTH) {
            return Optional.empty();
        }
        byte[] secret = new byte[wrapped.length - TAG_LENGTH];
        try {
            return new Gcm(key).open(iv, aad, wrapped, 0, wrapped.length, secret, 0)
                    ? DataKey.copyOf(secret).found()
                    : Optional.empty();
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }
}
