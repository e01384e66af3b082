package dev.chatelaine.core.crypto;

import java.util.ArrayList;
import java.util.List;

/**
 * Failures on demand: counts what the instrumented classes do, and makes the n-th of it fail. Shared by both class loaders
 * of {@link FaultLoader}, and by the threads of an operation.
 */
public final class Faults {

    private static final List<Object> SECRETS = new ArrayList<>();

    private static boolean armed;
    private static boolean lasting;
    private static long next;
    private static boolean happened;

    private Faults() {}

    /**
     * Makes an allocation fail.
     *
     * @param n which one, from 1
     * @param lasting whether all that follow fail too, as when memory is really short
     */
    public static synchronized void arm(long n, boolean lasting) {
        SECRETS.clear();
        Faults.lasting = lasting;
        next = n;
        happened = false;
        armed = true;
    }

    /** Ends the failures; tells whether one happened. */
    public static synchronized boolean disarm() {
        armed = false;
        return happened;
    }

    /** Called before whatever may allocate. */
    public static synchronized void allocation() {
        if (armed && --next <= 0) {
            happened = true;
            armed = lasting;
            throw new OutOfMemoryError("injected");
        }
    }

    /** Called with each key that is made. */
    public static synchronized void secret(Object key) {
        if (armed) {
            SECRETS.add(key);
        }
    }

    /** The keys that were made since the failures were armed. */
    public static synchronized List<Object> secrets() {
        return List.copyOf(SECRETS);
    }
}
