package dev.chatelaine.front.journal;

import java.time.Instant;

/**
 * One call.
 *
 * @param sequence counts from 1 in the order in which calls ended
 * @param time when it began
 * @param caller ARN, or empty when the caller is not known
 * @param service signing name
 * @param action operation
 * @param resource what the call named, or empty
 * @param status HTTP status that was sent; 0 when the answer was lost
 * @param bytes length of the answer's body, as its head tells; 0 where it does not
 * @param millis from the head's arrival to the last byte sent
 * @param fault kind of the fault that was injected, or empty
 */
public record Entry(
        long sequence,
        Instant time,
        String caller,
        String service,
        String action,
        String resource,
        int status,
        long bytes,
        long millis,
        String fault) {}
