package dev.chatelaine.core.policy.match;

/** One compiled test of a condition block. */
@FunctionalInterface
public interface Condition {

    /** Whether the request satisfies it. */
    boolean holds(KeyValues keys);
}
