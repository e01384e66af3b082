package dev.chatelaine.core.crypto.keys;

import dev.chatelaine.InvalidRequest;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Branch keys, kept for a while so that the key store and its key service are asked seldom. Of several threads that want
 * the same key one asks and the others wait; a refusal is not kept. What leaves the cache is wiped.
 *
 * <p>How long keys are kept is how long a key service's No takes to be heard.
 *
 * @see <a
 *     href="https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/framework/storm-tracking-cryptographic-materials-cache.md">Storm
 *     tracking cryptographic materials cache</a>
 */
public final class CachedBranchKeys implements BranchKeys, AutoCloseable {

    /** The most branch keys that are kept unless chosen, each version for itself. */
    public static final int DEFAULT_MOST = 1000;

    private final BranchKeys store;
    private final long nanosToLive;
    private final int most;
    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();

    /** The one that was used longest ago comes first. */
    private final Map<Wanted, CachedBranchKey> entries = new LinkedHashMap<>(16, 0.75f, true);

    /** Which key is wanted: a version, or the active one. */
    private record Wanted(String id, Optional<UUID> version) {}

    /**
     * At most 1,000 branch keys of a store.
     *
     * @param timeToLive how long a key is used without asking the store again
     * @throws InvalidRequest unless the time is over zero
     */
    public CachedBranchKeys(BranchKeys store, Duration timeToLive) {
        this(store, timeToLive, DEFAULT_MOST);
    }

    /**
     * Branch keys of a store.
     *
     * @param timeToLive how long a key is used without asking the store again
     * @param most the most keys that are kept
     * @throws InvalidRequest unless time and number are over zero
     */
    public CachedBranchKeys(BranchKeys store, Duration timeToLive, int most) {
        this(store, timeToLive, most, System::nanoTime);
    }

    CachedBranchKeys(BranchKeys store, Duration timeToLive, int most, LongSupplier nanoTime) {
        if (!timeToLive.isPositive() || most < 1) {
            throw new InvalidRequest(
                    "Branch keys are kept for a time over zero, one of them at least: choose both so.");
        }
        this.store = store;
        this.nanosToLive = timeToLive.toNanos();
        this.most = most;
        this.nanoTime = nanoTime;
    }

    @Override
    public BranchKey active(String id) {
        return get(new Wanted(id, Optional.empty()), () -> store.active(id));
    }

    @Override
    public BranchKey version(String id, UUID version) {
        return get(new Wanted(id, Optional.of(version)), () -> store.version(id, version));
    }

    /** An entry may leave the cache before it is copied; then there is another. */
    private BranchKey get(Wanted wanted, Supplier<BranchKey> load) {
        Optional<BranchKey> key = Optional.empty();
        while (key.isEmpty()) {
            CachedBranchKey entry = entry(wanted);
            key = entry.get(load);
        }
        return key.get();
    }

    private CachedBranchKey entry(Wanted wanted) {
        long now = nanoTime.getAsLong();
        lock.lock();
        try {
            CachedBranchKey found = entries.get(wanted);
            return found == null || !found.usableAt(now) ? added(wanted, now) : found;
        } finally {
            lock.unlock();
        }
    }

    private CachedBranchKey added(Wanted wanted, long now) {
        CachedBranchKey entry = new CachedBranchKey(now + nanosToLive);
        Optional.ofNullable(entries.put(wanted, entry)).ifPresent(CachedBranchKey::close);
        Iterator<CachedBranchKey> oldest = entries.values().iterator();
        while (entries.size() > most) {
            oldest.next().close();
            oldest.remove();
        }
        return entry;
    }

    /** Wipes all keys. */
    @Override
    public void close() {
        lock.lock();
        try {
            entries.values().forEach(CachedBranchKey::close);
            entries.clear();
        } finally {
            lock.unlock();
        }
    }
}
