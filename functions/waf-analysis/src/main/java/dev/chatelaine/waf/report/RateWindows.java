package dev.chatelaine.waf.report;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.waf.log.LogRecord;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks of records which keys a rate-based rule would have stopped: exactly, in windows that slide. */
public final class RateWindows {

    /** Bytes that keys and times may take: 16 million requests of a few keys, or one million keys. */
    private static final long MOST_BYTES = 256L << 20;

    /** What one key is taken to cost beside its characters, and one time in an array that doubles. */
    private static final int BYTES_OF_A_KEY = 240;

    private static final int BYTES_OF_A_TIME = 16;

    private final RateLimit rule;
    private final long mostBytes;
    private final Map<String, Times> byKey = new HashMap<>();
    private long bytes;

    /** Windows of this rule. */
    public RateWindows(RateLimit rule) {
        this(rule, MOST_BYTES);
    }

    /** Windows of this rule that may take so many bytes. */
    RateWindows(RateLimit rule, long mostBytes) {
        this.rule = rule;
        this.mostBytes = mostBytes;
    }

    /**
     * Counts a request.
     *
     * @throws InvalidRequest if there were too many, or too many different keys
     */
    void record(LogRecord request) {
        rule.key().of().apply(request).ifPresent(key -> {
            times(key).add(request.time());
            bytes += BYTES_OF_A_TIME;
            if (bytes > mostBytes) {
                throw new InvalidRequest("There are too many requests, or too many different keys, for the question"
                        + " \"/questions/rateLimit\": narrow the period by \"from\" and \"to\".");
            }
        });
    }

    private Times times(String key) {
        Times known = byKey.get(key);
        if (known != null) {
            return known;
        }
        bytes += BYTES_OF_A_KEY + 2L * key.length();
        Times fresh = new Times();
        byKey.put(key, fresh);
        return fresh;
    }

    /** The keys over the limit, the most frequent first. */
    public List<Excess> excesses() {
        return byKey.entrySet().stream()
                .flatMap(entry -> entry.getValue().over(entry.getKey(), rule).stream())
                .sorted(Comparator.comparingLong((Excess excess) -> -excess.count())
                        .thenComparing(Excess::key))
                .toList();
    }
}
