package dev.chatelaine.core.policy.lint;

import java.util.stream.Stream;

/** Looks for one kind of problem. */
@FunctionalInterface
interface Rule {

    /** What is found in a policy, in its order. */
    Stream<Finding> check(Subject subject);
}
