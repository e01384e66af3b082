package dev.chatelaine.bench;

import java.util.concurrent.TimeUnit;

/** The other side of a duel whose goal is a time: it only takes that time. */
final class Wait {

    private Wait() {}

    static Task micros(long micros) {
        long nanos = TimeUnit.MICROSECONDS.toNanos(micros);
        return () -> {
            long end = System.nanoTime() + nanos;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            return end;
        };
    }
}
