package dev.chatelaine.front.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what ministack said, briefly: CloudFormation changes policies without passing the front.
 *
 * @param <K> what was asked
 * @param <V> what was said
 */
final class Cache<K, V> {
    private final Map<K, Remembered<V>> entries = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Duration life;
    private final Function<K, V> ask;

    private record Remembered<V>(V value, Instant until) {}

    Cache(Clock clock, Duration life, Function<K, V> ask) {
        this.clock = clock;
        this.life = life;
        this.ask = ask;
    }

    V get(K key) {
        Remembered<V> known = entries.get(key);
        if (known != null && clock.instant().isBefore(known.until)) {
            return known.value;
        }
        V value = ask.apply(key);
        entries.put(key, new Remembered<>(value, clock.instant().plus(life)));
        return value;
    }

    void forget() {
        entries.clear();
    }
}
