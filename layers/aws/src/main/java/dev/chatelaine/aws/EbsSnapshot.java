package dev.chatelaine.aws;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A snapshot of EBS.
 *
 * @param id {@code snap-…}
 * @param owner the account that owns it
 * @param volume the volume it was made of; of a copy {@code vol-ffffffff}
 * @param gibibytes the size of a volume made from it
 * @param key ARN of the key it is encrypted under; empty when it is not encrypted
 * @param state {@code pending}, {@code completed} or {@code error}
 * @param message why it failed, or empty
 * @param started when it was asked for
 * @param tags its tags
 */
public record EbsSnapshot(
        String id,
        String owner,
        String volume,
        int gibibytes,
        Optional<String> key,
        String state,
        String message,
        Instant started,
        Map<String, String> tags) {

    public EbsSnapshot {
        tags = Map.copyOf(tags);
    }

    /** Whether it is whole. */
    public boolean completed() {
        return state.equals("completed");
    }

    /** Whether it failed. */
    public boolean failed() {
        return state.equals("error");
    }

    /** Whether it is still being made. */
    public boolean pending() {
        return state.equals("pending");
    }
}
