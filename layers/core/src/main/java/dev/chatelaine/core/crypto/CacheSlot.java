package dev.chatelaine.core.crypto;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The materials for one id, and what they were used for. While one thread gets new ones the others wait, so that a key
 * service is asked once.
 */
final class CacheSlot<M extends ReusableMaterials<M>> {

    private final CacheLimits limits;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<M> materials = Optional.empty();
    private Instant since = Instant.MIN;
    private long messages;
    private long bytes;
    private volatile boolean evicted;

    CacheSlot(CacheLimits limits) {
        this.limits = limits;
    }

    /** A copy, counted as used before it is; {@code length} is within the limit. */
    M use(long length, Supplier<M> fresh) {
        lock.lock();
        try {
            if (!permits(length)) {
                refresh(fresh);
            }
            messages++;
            bytes += length;
            return materials.orElseThrow().duplicate();
        } finally {
            lock.unlock();
            if (evicted) {
                wipe();
            }
        }
    }

    private boolean permits(long length) {
        return materials.isPresent()
                && !tooOld()
                && messages < limits.maxMessages()
                && bytes <= limits.maxBytes() - length;
    }

    /** Also where the clock was set back. */
    private boolean tooOld() {
        Duration age = Duration.between(since, limits.clock().instant());
        return age.isNegative() || age.compareTo(limits.maxAge()) >= 0;
    }

    private void refresh(Supplier<M> fresh) {
        wipe();
        since = limits.clock().instant();
        materials = found(fresh.get());
        messages = 0;
        bytes = 0;
    }

    /** Wiped where memory ends before it is kept. */
    private Optional<M> found(M fresh) {
        try {
            return Optional.of(fresh);
        } catch (OutOfMemoryError failed) {
            fresh.close();
            throw failed;
        }
    }

    /** Whether the materials, if there are any and nobody is getting new ones, are past their time. */
    boolean expired() {
        if (!lock.tryLock()) {
            return false;
        }
        try {
            return materials.isEmpty() || tooOld();
        } finally {
            lock.unlock();
        }
    }

    /** Wipes the materials, now or as soon as the thread that uses the slot is done. */
    void evict() {
        evicted = true;
        if (lock.tryLock()) {
            try {
                wipe();
            } finally {
                lock.unlock();
            }
        }
    }

    private void wipe() {
        lock.lock();
        try {
            materials.ifPresent(ReusableMaterials::close);
            materials = Optional.empty();
        } finally {
            lock.unlock();
        }
    }
}
