package dev.chatelaine.front.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CacheTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final AtomicInteger asked = new AtomicInteger();
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final Cache<String, Integer> cache =
            new Cache<>(clock, Duration.ofSeconds(2), key -> asked.incrementAndGet());

    @Test
    void anAnswerIsRememberedForItsLife() {
        cache.get("a");
        now.set(Instant.EPOCH.plusMillis(1999));

        assertThat(cache.get("a")).isEqualTo(1);
    }

    @Test
    void anOldAnswerIsAskedAgain() {
        cache.get("a");
        now.set(Instant.EPOCH.plusSeconds(2));

        assertThat(cache.get("a")).isEqualTo(2);
    }

    @Test
    void aForgottenAnswerIsAskedAgain() {
        cache.get("a");
        cache.forget();

        assertThat(cache.get("a")).isEqualTo(2);
    }
}
