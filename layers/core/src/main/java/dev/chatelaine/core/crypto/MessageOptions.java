package dev.chatelaine.core.crypto;

import dev.chatelaine.InvalidRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one chooses for sealing and for opening alike.
 *
 * @param <B> the builder
 */
public abstract sealed class MessageOptions<B> permits MessageEncryptor.Builder, MessageDecryptor.Builder {

    private static final int MOST_THREADS = 64;

    private Optional<Materials> materials = Optional.empty();
    private CommitmentPolicy policy = CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT;
    private Set<String> outside = Set.of();
    private int threads = 1;

    MessageOptions() {}

    /** The builder itself. */
    abstract B self();

    /**
     * The wrapping keys. For sealing, the first generates the data key, and each alone can open the messages; for opening,
     * they are asked in this order.
     */
    public B keys(WrappingKey... keys) {
        return keys(List.of(keys));
    }

    /** As {@link #keys(WrappingKey...)}. */
    public B keys(List<? extends WrappingKey> keys) {
        return materials(Materials.of(keys));
    }

    /** Where keys come from, instead of new ones for each message from the wrapping keys. */
    public B materials(Materials materials) {
        this.materials = Optional.of(materials);
        return self();
    }

    /** Whether messages commit to their data key; they must unless set. */
    public B commitmentPolicy(CommitmentPolicy policy) {
        this.policy = policy;
        return self();
    }

    /**
     * Keys of context pairs that messages do not store: they are bound as the others are, and whoever opens the message
     * must give them again. None unless set.
     *
     * @throws InvalidRequest if one is reserved
     */
    public B requiredContextKeys(String... keys) {
        this.outside = StoredContext.outside(keys);
        return self();
    }

    /**
     * How many threads seal or open frames; 1 unless set: the caller's. With more, the caller's reads, writes and digests
     * and helps the others with the rest, each on up to 128 KiB at a time. It pays for plaintext of some MiB.
     *
     * @throws InvalidRequest unless it is 1 to 64
     */
    public B threads(int threads) {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new InvalidRequest("Between 1 and 64 threads work on a message: choose in this range.");
        }
        this.threads = threads;
        return self();
    }

    Materials materials() {
        return materials.isPresent() ? materials.get() : Materials.of();
    }

    CommitmentPolicy policy() {
        return policy;
    }

    Set<String> outside() {
        return outside;
    }

    int threads() {
        return threads;
    }
}
