package dev.chatelaine.core.policy.compare;

/** What stands beside the compared policy when a request is decided. */
enum Backing {

    /** Nothing that allows: the policy alone must. A resource's policy delegates to the caller's account where it must. */
    ALONE,

    /** Policies of the caller that allow everything: the compared policy must allow as well. */
    CALLER_ALLOWED
}
