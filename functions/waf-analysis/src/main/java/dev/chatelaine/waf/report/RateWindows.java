package dev.chatelaine.waf.report;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.waf.log.LogRecord;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks of records which keys a rate-based rule would have stopped: exactly, in windows that slide. */
public final class RateWindows {

    /** The most requests whose times are held. */
    private static final int MOST = 8_000_000;

    private final RateLimit rule;
    private final Map<String, Times> byKey = new HashMap<>();
    private int count;

    /** Windows of this rule. */
    public RateWindows(RateLimit rule) {
        this.rule = rule;
    }

    /**
     * Counts a request.
     *
     * @throws InvalidRequest if there were too many
     */
    void record(LogRecord request) {
        rule.key().of().apply(request).ifPresent(key -> {
            if (++count > MOST) {
                throw new InvalidRequest("More than " + MOST + " requests are too many for the question"
                        + " \"/questions/rateLimit\": narrow the period by \"from\" and \"to\".");
            }
            byKey.computeIfAbsent(key, _ -> new Times()).add(request.time());
        });
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
