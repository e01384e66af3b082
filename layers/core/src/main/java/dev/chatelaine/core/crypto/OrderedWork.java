package dev.chatelaine.core.crypto;

import dev.chatelaine.Internal;
import dev.chatelaine.Unavailable;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Tasks on several threads, of which the caller's is one, each with what the caller's thread does once it is done: in the
 * order in which they were submitted, and never more at once than there is room for. The first failure in this order is
 * the caller's.
 */
final class OrderedWork implements AutoCloseable {

    private final ThreadPoolExecutor others;
    private final int room;
    private final Queue<Submitted> submitted = new ArrayDeque<>();

    private record Submitted(Future<?> task, Runnable then) {}

    OrderedWork(int threads, int room) {
        this.others = new ThreadPoolExecutor(
                threads - 1,
                threads - 1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("chatelaine-frames-", 0).factory());
        this.room = room;
    }

    /** Waits until one more task may be submitted, so that what it needs can be used again. */
    void makeRoom() {
        if (submitted.size() == room) {
            finishOldest();
        }
    }

    void submit(Runnable task, Runnable then) {
        submitted.add(new Submitted(others.submit(task), then));
    }

    /** Waits for all. */
    void finish() {
        while (!submitted.isEmpty()) {
            finishOldest();
        }
    }

    private void finishOldest() {
        Submitted oldest = submitted.remove();
        workUntil(oldest.task());
        try {
            oldest.task().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("The work was interrupted before it was done: try again.");
        } catch (ExecutionException e) {
            throw unchecked(e.getCause());
        }
        oldest.then().run();
    }

    /** The caller's thread does what no other has begun, instead of waiting. */
    private void workUntil(Future<?> task) {
        while (!task.isDone()) {
            Runnable waiting = others.getQueue().poll();
            if (waiting == null) {
                return;
            }
            waiting.run();
        }
    }

    private static RuntimeException unchecked(Throwable cause) {
        return switch (cause) {
            case RuntimeException failure -> failure;
            case Error error -> throw error;
            default ->
                new Internal(
                        "A frame could not be worked on: " + cause.getClass().getSimpleName() + ".");
        };
    }

    /** Drops what has not begun and waits for the rest, so that what the tasks use can be wiped. */
    @Override
    public void close() {
        try {
            others.shutdownNow();
        } finally {
            others.close();
        }
    }
}
