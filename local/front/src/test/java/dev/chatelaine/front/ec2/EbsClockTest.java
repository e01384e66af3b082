package dev.chatelaine.front.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class EbsClockTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private final EbsClock clock = new EbsClock(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void runsWithTheMachinesClock() {
        assertThat(clock.now()).isEqualTo(NOW);
    }

    @Test
    void isMovedOnWhileItRuns() {
        clock.advance(Duration.ofHours(1));
        assertThat(clock.now()).isEqualTo(NOW.plusSeconds(3600));
    }

    @Test
    void isMovedOnWhileItStandsStill() {
        clock.stop();
        clock.advance(Duration.ofMinutes(1));
        assertThat(clock.now()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void runsOnFromWhereItStood() {
        clock.stop();
        clock.advance(Duration.ofMinutes(1));
        clock.run();
        assertThat(clock.now()).isEqualTo(NOW.plusSeconds(60));
        assertThat(clock.isStopped()).isFalse();
    }
}
