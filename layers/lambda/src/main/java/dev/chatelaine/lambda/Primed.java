package dev.chatelaine.lambda;

/**
 * Logic that can be warmed up before a SnapStart snapshot is taken, so that its classes are loaded and compiled in it.
 *
 * <p>Every copy of a snapshot shares what is in memory. So priming works on fixed test material, calls no service, and
 * keeps nothing: no key, no random number, no connection.
 */
public interface Primed {

    /** Does once, without effect, what an invocation does. */
    void prime();

    /** Runs in each copy of the snapshot before its first invocation: the logic drops what must not be shared. */
    default void restored() {}
}
