package dev.chatelaine.rotation;

import dev.chatelaine.InvalidRequest;
import java.nio.charset.StandardCharsets;

/** The names of the two users that take turns: the first one's own, and the same with a suffix, as AWS has it. */
final class Usernames {

    private static final String SUFFIX = "_clone";

    /** PostgreSQL cuts longer names silently (NAMEDATALEN less one). */
    private static final int MOST_BYTES = 63;

    private Usernames() {}

    /** The user that owns the privileges. */
    static String first(String username) {
        return isSecond(username) ? username.substring(0, username.length() - SUFFIX.length()) : username;
    }

    static boolean isSecond(String username) {
        return username.endsWith(SUFFIX) && username.length() > SUFFIX.length();
    }

    /**
     * The user whose turn it is after this one.
     *
     * @throws InvalidRequest if its name would be too long
     */
    static String other(String username) {
        String other = isSecond(username) ? first(username) : username + SUFFIX;
        if (other.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new InvalidRequest("The secret's username leaves no room for the suffix " + SUFFIX
                    + " of the second user: PostgreSQL takes " + MOST_BYTES
                    + " bytes; use a shorter name or the strategy single.");
        }
        return other;
    }
}
