package dev.chatelaine.front.ec2;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The time by which volumes and snapshots become ready: it runs, or stands still, and can be moved on. */
public final class EbsClock {
    private final Clock clock;
    private Duration ahead = Duration.ZERO;
    private Instant stopped;

    /** Runs with that clock. */
    public EbsClock(Clock clock) {
        this.clock = clock;
    }

    /** What time it is. */
    public synchronized Instant now() {
        return stopped == null ? clock.instant().plus(ahead) : stopped;
    }

    /** Whether it stands still. */
    public synchronized boolean isStopped() {
        return stopped != null;
    }

    /** Lets it stand still. */
    public synchronized void stop() {
        stopped = now();
    }

    /** Lets it run on from where it stands. */
    public synchronized void run() {
        ahead = Duration.between(clock.instant(), now());
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
}
