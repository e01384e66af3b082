package dev.chatelaine.core.crypto.keys;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One place in a cache: empty until the first who wants its key has loaded it. Its lock is held meanwhile, so that others
 * wait, and share what became of it. Once closed or failed it is not used again.
 */
final class CachedBranchKey implements AutoCloseable {

    private final long expires;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<BranchKey> key = Optional.empty();
    private Optional<RuntimeException> failure = Optional.empty();
    private volatile boolean closed;

    /** Holds its key until this time, in nanoseconds. */
    CachedBranchKey(long expires) {
        this.expires = expires;
    }

    boolean usableAt(long now) {
        return !closed && now - expires < 0;
    }

    /** A copy of the key, loaded if need be; empty if this was closed before. */
    Optional<BranchKey> get(Supplier<BranchKey> load) {
        lock.lock();
        try {
            failure.ifPresent(refused -> {
                throw refused;
            });
            if (key.isEmpty() && !closed) {
                load(load);
            }
            return key.flatMap(cached -> cached.copy().found());
        } finally {
            lock.unlock();
            wipeIfClosed();
        }
    }

    private void load(Supplier<BranchKey> load) {
        try {
            key = load.get().found();
        } catch (RuntimeException refused) {
            failure = Optional.of(refused);
            closed = true;
            throw refused;
        }
    }

    /** Waits for nobody: whoever holds the lock wipes the key when done. */
    @Override
    public void close() {
        closed = true;
        wipeIfClosed();
    }

    private void wipeIfClosed() {
        if (closed && lock.tryLock()) {
            try {
                key.ifPresent(BranchKey::close);
                key = Optional.empty();
            } finally {
                lock.unlock();
            }
        }
    }
}
