package dev.chatelaine.front.call;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Percent-decoding of paths and queries; what is malformed is left as it came. */
final class Encoded {
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private Encoded() {}

    static boolean isWellFormed(String raw) {
        return !BROKEN_ESCAPE.matcher(raw).find();
    }

    /** A query or form value, where a plus sign is a blank. */
    static String query(String raw) {
        try {
            return URLDecoder.decode(raw, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return raw;
        }
    }

    /** A path, where a plus sign is itself. */
    static String path(String raw) {
        return query(raw.replace("+", "%2B"));
    }
}
