package dev.chatelaine.front.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time that a service goes by, in UTC: it runs, or stands still, and can be moved on. */
public final class MovableClock extends Clock {
    private final Clock clock;
    private Duration ahead = Duration.ZERO;
    private Instant stopped;

    /** Runs with that clock. */
    public MovableClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Instant instant() {
        return stopped == null ? clock.instant().plus(ahead) : stopped;
    }

    /** Whether it stands still. */
    public synchronized boolean isStopped() {
        return stopped != null;
    }

    /** Lets it stand still. */
    public synchronized void stop() {
        stopped = instant();
    }

    /** Lets it run on from where it stands. */
    public synchronized void run() {
        ahead = Duration.between(clock.instant(), instant());
        stopped = null;
    }

    /** Moves it on. */
    public synchronized void advance(Duration time) {
        if (stopped == null) {
            ahead = ahead.plus(time);
        } else {
            stopped = stopped.plus(time);
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the services go by UTC");
    }
}
