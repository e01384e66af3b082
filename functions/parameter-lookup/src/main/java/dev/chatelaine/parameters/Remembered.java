package dev.chatelaine.parameters;

import dev.chatelaine.Refusal;
import dev.chatelaine.Throttled;
import dev.chatelaine.Unavailable;
import dev.chatelaine.aws.ParameterReading;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The last reading of one query. One thread reads while the others wait; they share what comes of it, a refusal
 * included. What is handed out are copies, so that nobody changes or wipes what another uses. Whoever tidies up does not
 * wait for a thread that reads.
 */
final class Remembered {

    private final Clock clock;
    private final long fixed;
    private final ReentrantLock lock = new ReentrantLock();
    private ParameterReading reading;
    private Instant begun = Instant.MIN;
    private Refusal refusal;
    private Instant refused = Instant.MIN;
    private volatile long read;
    private volatile boolean givenUp;

    /** @param fixed characters of the query itself */
    Remembered(Clock clock, long fixed) {
        this.clock = clock;
        this.fixed = fixed;
    }

    /**
     * The reading, if it is young enough, or a new one.
     *
     * @param asked when the request asked
     */
    Obtained get(Instant asked, Ages ages, Supplier<ParameterReading> load) {
        lock.lock();
        try {
            return locked(asked, ages, load);
        } finally {
            lock.unlock();
            if (givenUp) {
                forgetBefore(Instant.MAX);
            }
        }
    }

    private Obtained locked(Instant asked, Ages ages, Supplier<ParameterReading> load) {
        if (isYoung(asked, ages.fresh())) {
            return new Obtained(reading.copy(), Freshness.CACHED);
        }
        try {
            return new Obtained(loaded(asked, load), Freshness.LIVE);
        } catch (Throttled | Unavailable unanswered) {
            if (isYoung(asked, ages.stale())) {
                return new Obtained(reading.copy(), Freshness.STALE);
            }
            throw unanswered;
        }
    }

    /** A clock that went back makes a reading of the future, whose age nobody knows. */
    private boolean isYoung(Instant asked, Duration age) {
        return reading != null && !begun.isBefore(asked.minus(age)) && !begun.isAfter(clock.instant());
    }

    private ParameterReading loaded(Instant asked, Supplier<ParameterReading> load) {
        if (refused.isAfter(asked)) {
            throw refusal;
        }
        Instant start = clock.instant();
        try {
            ParameterReading loaded = load.get();
            forget();
            reading = loaded.copy();
            begun = start;
            read = loaded.characters();
            return loaded;
        } catch (Refusal refusedNow) {
            refusal = refusedNow;
            refused = clock.instant();
            throw refusedNow;
        }
    }

    /** Characters that it holds. */
    long characters() {
        return fixed + read;
    }

    /** Wipes a reading that began before that, unless it is in use: whoever uses it renews it, or the next one tidies up. */
    void forgetBefore(Instant time) {
        if (lock.tryLock()) {
            try {
                if (begun.isBefore(time)) {
                    forget();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /** Wipes the reading; one that is in use is wiped when it no longer is. */
    void giveUp() {
        givenUp = true;
        forgetBefore(Instant.MAX);
    }

    private void forget() {
        if (reading != null) {
            reading.close();
            reading = null;
            read = 0;
        }
    }
}
