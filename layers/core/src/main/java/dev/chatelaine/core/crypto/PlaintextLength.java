package dev.chatelaine.core.crypto;

import dev.chatelaine.InvalidRequest;
import java.util.OptionalLong;

/**
 * What is known of a plaintext's length before it is read.
 *
 * @param most the most bytes that it may have
 * @param exact whether it must have as many
 */
record PlaintextLength(long most, boolean exact) {

    static PlaintextLength exactly(long length) {
        return new PlaintextLength(length, true);
    }

    static PlaintextLength atMost(long most) {
        return new PlaintextLength(most, false);
    }

    /** What a cache counts; nothing if there is no bound. */
    OptionalLong bound() {
        return most == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(most);
    }

    void requireWithin(long length) {
        if (length > most) {
            throw new InvalidRequest(
                    exact
                            ? "The plaintext goes on after the length that was given: give its whole length."
                            : "The plaintext is longer than the " + most
                                    + " bytes permitted: raise the limit, or seal it in parts.");
        }
    }

    void requireWhole(long length) {
        if (exact && length < most) {
            throw new InvalidRequest("The plaintext ends before the length that was given: give the whole of it.");
        }
    }
}
