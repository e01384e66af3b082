package dev.chatelaine.core.policy.match;

/** One value of a policy, ready to be compared with a value of a request. */
@FunctionalInterface
public interface ValueTest {

    /** A value that nothing matches, such as a date that is none. */
    ValueTest NEVER = (value, keys) -> false;

    /**
     * Whether the request's value matches.
     *
     * @param value a value of the request
     * @param keys the keys of the request, from which policy variables are filled in
     */
    boolean matches(String value, KeyValues keys);
}
