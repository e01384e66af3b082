package dev.chatelaine.core.crypto;

import dev.chatelaine.InvalidRequest;

/** How many threads may work on one message. */
final class ThreadCount {

    private static final int MOST = 64;

    private ThreadCount() {}

    static int checked(int threads) {
        if (threads < 1 || threads > MOST) {
            throw new InvalidRequest("Between 1 and 64 threads work on a message: choose in this range.");
        }
        return threads;
    }
}
