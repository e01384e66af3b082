package dev.chatelaine.front.clock;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Has something looked after again and again, until it is closed. */
public final class Ticker implements AutoCloseable {
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("ticker").daemon().factory());

    private Ticker() {}

    /** Starts one; a look that fails is said on standard error, and does not end it. */
    public static Ticker every(Duration time, Runnable look) {
        Ticker ticker = new Ticker();
        var _ = ticker.thread.scheduleWithFixedDelay(() -> guarded(look), 0, time.toMillis(), TimeUnit.MILLISECONDS);
        return ticker;
    }

    private static void guarded(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException defect) {
            System.err.println("front: a scheduled look failed: " + defect);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
