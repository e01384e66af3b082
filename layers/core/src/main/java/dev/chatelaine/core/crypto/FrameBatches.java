package dev.chatelaine.core.crypto;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Frames worked on by several threads, many at a time, in bounded memory. Whatever works on a batch, a cipher above all,
 * stays with its place in the ring and so serves one thread at a time.
 *
 * @param <W> what works on a batch
 */
final class FrameBatches<W> implements AutoCloseable {

    /** Bytes of frames in a batch, unless one is longer: enough work to outweigh the hand-over to a thread. */
    private static final int LENGTH = 1 << 17;

    /** The same where the caller's thread digests all the while: the others wait for it, and each wait costs it a wake-up. */
    private static final int LENGTH_DIGESTED = 1 << 19;

    /** Bytes of frames in all batches, unless the threads need more. */
    private static final int MOST_AT_ONCE = 1 << 24;

    private final OrderedWork work;
    private final WarmArrays outputs = new WarmArrays();
    private final List<Place<W>> ring;
    private final int framesEach;
    private int next;

    /** A batch and what works on it. */
    record Place<W>(FrameBatch batch, W worker) {}

    FrameBatches(int threads, AlgorithmSuite suite, int frameLength, Supplier<W> workers) {
        int frame = frameLength + Frame.REGULAR_OVERHEAD;
        this.framesEach = Math.max(1, (suite.signed() ? LENGTH_DIGESTED : LENGTH) / frame);
        int room = Math.clamp(MOST_AT_ONCE / ((long) framesEach * frame), threads, 3 * threads + 1);
        this.work = new OrderedWork(threads, room);
        this.ring = Stream.generate(() -> new Place<>(new FrameBatch(outputs), workers.get()))
                .limit(room)
                .toList();
    }

    /** How many regular frames are worked on at a time. */
    int framesEach() {
        return framesEach;
    }

    /** The next free place, once there is one. */
    Place<W> next() {
        work.makeRoom();
        Place<W> place = ring.get(next);
        next = (next + 1) % ring.size();
        return place;
    }

    void submit(Runnable task, Runnable then) {
        work.submit(task, then);
    }

    void finish() {
        work.finish();
    }

    @Override
    public void close() {
        try {
            work.close();
        } finally {
            outputs.close();
            for (int i = 0; i < ring.size(); i++) {
                ring.get(i).batch().close();
            }
        }
    }
}
