package dev.chatelaine.core.crypto;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How far materials are used again.
 *
 * @param maxAge how long
 * @param maxMessages for how many messages
 * @param maxBytes for how many bytes of plaintext
 * @param capacity how many materials are kept at once
 * @param clock tells their age
 */
record CacheLimits(Duration maxAge, long maxMessages, long maxBytes, int capacity, InstantSource clock) {

    CacheLimits byAgeOnly() {
        return new CacheLimits(maxAge, Long.MAX_VALUE, Long.MAX_VALUE, capacity, clock);
    }
}
