package dev.chatelaine.core.crypto.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Internal;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Throttled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CachedBranchKeysTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final UUID VERSION = new UUID(1, 2);

    private final AtomicLong now = new AtomicLong();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<BranchKey> given = Collections.synchronizedList(new ArrayList<>());

    private final BranchKeys store = new BranchKeys() {
        @Override
        public BranchKey active(String id) {
            return made(id);
        }

        @Override
        public BranchKey version(String id, UUID version) {
            return made(id + " " + version);
        }

        private BranchKey made(String what) {
            asked.add(what);
            BranchKey key = BranchKey.of(VERSION, new byte[32]);
            given.add(key);
            return key;
        }
    };

    private CachedBranchKeys cache(int most) {
        return new CachedBranchKeys(store, MINUTE, most, now::get);
    }

    @Test
    void asksOnceUntilTheTimeIsOver() {
        CachedBranchKeys cache = cache(10);

        cache.active("blue").close();
        now.set(MINUTE.toNanos() - 1);
        cache.active("blue").close();
        assertThat(asked).hasSize(1);

        now.set(MINUTE.toNanos());
        cache.active("blue").close();
        assertThat(asked).hasSize(2);
    }

    @Test
    void keepsTheActiveKeyAndEachVersionApart() {
        CachedBranchKeys cache = cache(10);
        UUID other = new UUID(3, 4);

        for (int i = 0; i < 2; i++) {
            cache.active("blue").close();
            cache.active("red").close();
            cache.version("blue", VERSION).close();
            cache.version("blue", other).close();
        }

        assertThat(asked).containsExactly("blue", "red", "blue " + VERSION, "blue " + other);
    }

    @Test
    void forgetsWhatWasUsedLongestAgo() {
        CachedBranchKeys cache = cache(2);

        cache.active("blue").close();
        cache.active("red").close();
        cache.active("blue").close();
        cache.active("green").close();
        cache.active("blue").close();
        cache.active("red").close();

        assertThat(asked).containsExactly("blue", "red", "green", "red");
    }

    @Test
    void wipesWhatLeaves() {
        CachedBranchKeys cache = cache(1);
        BranchKey copy = cache.active("blue");
        cache.active("red").close();

        assertWiped(given.getFirst());
        assertThat(copy.secret().getEncoded()).isEqualTo(new byte[32]);

        now.set(MINUTE.toNanos());
        cache.active("red").close();
        assertWiped(given.get(1));

        cache.close();
        assertWiped(given.get(2));
    }

    private static void assertWiped(BranchKey key) {
        assertThatThrownBy(() -> key.secret().getEncoded()).isInstanceOf(Internal.class);
    }

    @Test
    void aClosedCopyLeavesTheKeptKeyAlone() {
        CachedBranchKeys cache = cache(1);
        cache.active("blue").close();

        assertThat(cache.active("blue").secret().getEncoded()).hasSize(32);
        assertThat(asked).hasSize(1);
    }

    /** The store answers once every other thread waits. */
    @Test
    void asksOnceForManyThreads() throws Exception {
        int threads = 8;
        CountDownLatch waiting = new CountDownLatch(threads);
        CachedBranchKeys cache = new CachedBranchKeys(new Waiting(store, waiting), MINUTE, 10, now::get);

        List<BranchKey> keys = inThreads(threads, () -> {
            waiting.countDown();
            return cache.active("blue");
        });

        assertThat(keys)
                .hasSize(threads)
                .allSatisfy(key -> assertThat(key.secret().getEncoded()).hasSize(32));
        assertThat(asked).hasSize(1);
    }

    @Test
    void aRefusalIsNotKept() {
        boolean[] down = {true};
        CachedBranchKeys cache = new CachedBranchKeys(new Failing(store, down), MINUTE, 10, now::get);

        assertThatThrownBy(() -> cache.active("blue")).isInstanceOf(Throttled.class);
        down[0] = false;
        assertThat(cache.active("blue").secret().getEncoded()).hasSize(32);
    }

    /** Keys leave while others copy them: no copy is ever half wiped. */
    @Test
    void givesWholeKeysWhileOthersLeave() throws Exception {
        byte[] ones = new byte[32];
        Arrays.fill(ones, (byte) 1);
        CachedBranchKeys cache = new CachedBranchKeys(new MadeAny(ones), MINUTE, 1, now::get);

        List<Boolean> whole = inThreads(4, () -> {
            boolean all = true;
            for (int i = 0; i < 2000; i++) {
                try (BranchKey key = cache.active("id-" + i % 3)) {
                    all &= Arrays.equals(key.secret().getEncoded(), ones);
                }
            }
            return all;
        });

        assertThat(whole).containsOnly(true);
    }

    private static <T> List<T> inThreads(int count, Callable<T> task) throws Exception {
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = threads.invokeAll(Collections.nCopies(count, task));
            for (Future<T> future : futures) {
                results.add(future.get());
            }
        }
        return results;
    }

    @Test
    void needsATimeAndRoom() {
        assertThatThrownBy(() -> new CachedBranchKeys(store, Duration.ZERO)).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> new CachedBranchKeys(store, MINUTE, 0)).isInstanceOf(InvalidRequest.class);
    }

    /** A store that answers once enough ask. */
    private record Waiting(BranchKeys store, CountDownLatch others) implements BranchKeys {

        @Override
        public BranchKey active(String id) {
            try {
                others.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return store.active(id);
        }

        @Override
        public BranchKey version(String id, UUID version) {
            return store.version(id, version);
        }
    }

    /** A store that is down for a while. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Failing(BranchKeys store, boolean[] down) implements BranchKeys {

        @Override
        public BranchKey active(String id) {
            if (down[0]) {
                throw new Throttled("Not now.");
            }
            return store.active(id);
        }

        @Override
        public BranchKey version(String id, UUID version) {
            return store.version(id, version);
        }
    }

    /** A store that has every key. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record MadeAny(byte[] secret) implements BranchKeys {

        @Override
        public BranchKey active(String id) {
            return BranchKey.of(VERSION, secret);
        }

        @Override
        public BranchKey version(String id, UUID version) {
            return BranchKey.of(version, secret);
        }
    }
}
