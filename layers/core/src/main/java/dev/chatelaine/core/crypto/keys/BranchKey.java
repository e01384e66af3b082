package dev.chatelaine.core.crypto.keys;

import dev.chatelaine.core.crypto.WipeableKey;
import java.util.Optional;
import java.util.UUID;

/**
 * One version of a branch key: a secret that wraps many data keys, and that a key service protects. It does not print, and
 * closing it wipes it.
 *
 * @see <a
 *     href="https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/framework/structures.md#branch-key-materials">Structures:
 *     branch key materials</a>
 */
public final class BranchKey implements AutoCloseable {

    /** Length of the secret in bytes. */
    public static final int LENGTH = 32;

    private final UUID version;
    private final WipeableKey secret;

    private BranchKey(UUID version, WipeableKey secret) {
        this.version = version;
        this.secret = secret;
    }

    /**
     * A version of a branch key.
     *
     * @param secret 32 bytes, which are copied: the caller wipes its own
     */
    public static BranchKey of(UUID version, byte[] secret) {
        return new BranchKey(version, WipeableKey.copyOf(secret));
    }

    /** Which version it is. */
    public UUID version() {
        return version;
    }

    /** The secret, for as long as this is not closed. */
    WipeableKey secret() {
        return secret;
    }

    /** This, for what may find none; wiped where memory ends before it is handed on. */
    Optional<BranchKey> found() {
        try {
            return Optional.of(this);
        } catch (OutOfMemoryError failed) {
            close();
            throw failed;
        }
    }

    /** The same, to be closed apart. */
    BranchKey copy() {
        return new BranchKey(version, WipeableKey.of(secret.getEncoded()));
    }

    @Override
    public void close() {
        secret.close();
    }

    @Override
    public String toString() {
        return "BranchKey[" + version + "]";
    }
}
