package dev.chatelaine.waf.report;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** When the requests of one key were, in milliseconds since 1970, in no order. */
final class Times {

    private long[] times = new long[4];
    private int count;

    void add(long time) {
        if (count == times.length) {
            times = Arrays.copyOf(times, 2 * count);
        }
        times[count++] = time;
    }

    /**
     * What exceeds a limit in any window, wherever it begins. Two requests are in one window if they are less than its
     * length apart.
     */
    Optional<Excess> over(String key, RateLimit rule) {
        Arrays.sort(times, 0, count);
        long window = rule.windowSeconds() * 1000L;
        long most = 0;
        int from = 0;
        int first = -1;
        for (int to = 0; to < count; to++) {
            while (times[to] - times[from] >= window) {
                from++;
            }
            most = Math.max(most, to - from + 1L);
            first = first < 0 && most > rule.limit() ? to : first;
        }
        return first < 0 ? Optional.empty() : Optional.of(new Excess(key, most, Instant.ofEpochMilli(times[first])));
    }
}
