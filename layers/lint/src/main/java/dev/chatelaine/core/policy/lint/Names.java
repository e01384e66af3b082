package dev.chatelaine.core.policy.lint;

import dev.chatelaine.core.policy.match.KeyValues;
import dev.chatelaine.core.policy.match.Patterns;
import dev.chatelaine.core.policy.match.ValueTest;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Names of actions and condition keys: compared ignoring case, and by likeness. */
final class Names {

    private static final int LONGEST = 100;
    private static final KeyValues NO_KEYS = key -> List.of();

    private Names() {}

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** What stands before the first colon, in lower case; the whole when there is none. */
    static String prefix(String name) {
        return lower(name.substring(0, name.indexOf(':') < 0 ? name.length() : name.indexOf(':')));
    }

    /** Whether a name matches a pattern, ignoring case. */
    static boolean like(String pattern, String name) {
        return matching(pattern).test(name);
    }

    /** A test of names, made once for many. */
    static Predicate<String> matching(String pattern) {
        if (!pattern.contains("*") && !pattern.contains("?")) {
            return pattern::equalsIgnoreCase;
        }
        ValueTest test = Patterns.action(pattern);
        return name -> test.matches(lower(name), NO_KEYS);
    }

    /** The one name that is at most three edits, and less than half its length, away. */
    static Optional<String> nearest(String name, Collection<String> known) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        String lower = lower(name);
        int best = Math.min(3, name.length() / 2);
        Optional<String> nearest = Optional.empty();
        for (String candidate : known) {
            int distance = Math.abs(candidate.length() - name.length()) > best
                    ? Integer.MAX_VALUE
                    : distance(lower, lower(candidate));
            if (distance <= best) {
                best = distance - 1;
                nearest = Optional.of(candidate);
            }
        }
        return nearest;
    }

    /** The Levenshtein distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
