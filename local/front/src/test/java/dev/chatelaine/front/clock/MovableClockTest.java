package dev.chatelaine.front.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MovableClockTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private final MovableClock clock = new MovableClock(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void runsWithTheMachinesClock() {
        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void isMovedOnWhileItRuns() {
        clock.advance(Duration.ofHours(1));
        assertThat(clock.instant()).isEqualTo(NOW.plusSeconds(3600));
    }

    @Test
    void isMovedOnWhileItStandsStill() {
        clock.stop();
        clock.advance(Duration.ofMinutes(1));
        assertThat(clock.instant()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void runsOnFromWhereItStood() {
        clock.stop();
        clock.advance(Duration.ofMinutes(1));
        clock.run();
        assertThat(clock.instant()).isEqualTo(NOW.plusSeconds(60));
        assertThat(clock.isStopped()).isFalse();
    }
}
