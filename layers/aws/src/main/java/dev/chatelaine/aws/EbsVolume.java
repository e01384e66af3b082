package dev.chatelaine.aws;

import java.util.Optional;

/**
 * A volume of EBS.
 *
 * @param id {@code vol-…}
 * @param gibibytes its size
 * @param key ARN of the key it is encrypted under; empty when it is not encrypted
 * @param state {@code creating}, {@code available}, {@code in-use}, {@code error} and others
 * @param snapshot id of the snapshot it was made from, or empty
 */
public record EbsVolume(String id, int gibibytes, Optional<String> key, String state, String snapshot) {

    /** Whether it can be used. */
    public boolean ready() {
        return state.equals("available") || state.equals("in-use");
    }

    /** Whether it failed. */
    public boolean failed() {
        return state.equals("error");
    }
}
