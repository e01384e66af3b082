package dev.chatelaine.core.crypto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Arrays that several threads fill and one empties, used again and again. A thread is given one that it filled before
 * where there is one free, since that lies in its core's cache; to fetch it from another core's costs a good part of what
 * the cipher costs. Closing wipes all, also those that were not given back.
 */
final class WarmArrays implements AutoCloseable {

    private final List<Filled> all = new ArrayList<>();

    /** An array with the thread that fills it; in use until it is given back. */
    static final class Filled {

        private byte[] array = {};
        private Thread by;
        private boolean free;

        byte[] array() {
            return array;
        }
    }

    /** An array of at least a length for the thread that asks. */
    synchronized Filled take(int length) {
        Filled taken = free();
        taken.free = false;
        taken.by = Thread.currentThread();
        taken.array = atLeast(length, taken.array);
        return taken;
    }

    /** The array, or a longer one in its place, and then the former is wiped. */
    static byte[] atLeast(int length, byte[] array) {
        if (array.length >= length) {
            return array;
        }
        Arrays.fill(array, (byte) 0);
        return new byte[length];
    }

    private Filled free() {
        Filled other = null;
        for (Filled one : all) {
            if (one.free && one.by == Thread.currentThread()) {
                return one;
            }
            if (one.free) {
                other = one;
            }
        }
        return other == null ? added() : other;
    }

    private Filled added() {
        Filled added = new Filled();
        all.add(added);
        return added;
    }

    synchronized void giveBack(Filled filled) {
        filled.free = true;
    }

    /** By index, which needs no memory. */
    @Override
    public synchronized void close() {
        for (int i = 0; i < all.size(); i++) {
            Arrays.fill(all.get(i).array, (byte) 0);
        }
    }
}
