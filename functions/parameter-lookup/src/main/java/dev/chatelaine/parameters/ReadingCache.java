package dev.chatelaine.parameters;

import dev.chatelaine.aws.ParameterReading;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Readings of Parameter Store, remembered for a while in this execution environment. It begins empty, and is emptied in
 * each copy of a snapshot. Ages go by the wall clock: other clocks stand still while Lambda freezes the environment.
 */
public final class ReadingCache {

    /** The most queries remembered: what a request may vary is bounded by nothing else. */
    private static final int MOST_QUERIES = 64;

    private static final float LOAD_FACTOR = 0.75f;

    private final Clock clock;
    private final Ages ages;
    private final Map<Query, Remembered> entries = new LinkedHashMap<>(16, LOAD_FACTOR, true);

    /**
     * Remembers nothing yet.
     *
     * @param ages how old an answer may be, unless the request wants a younger one
     */
    public ReadingCache(Clock clock, Ages ages) {
        this.clock = clock;
        this.ages = ages;
    }

    Ages ages() {
        return ages;
    }

    /** What is remembered of the query, or what {@code load} reads. */
    Obtained get(Query query, Ages wanted, Supplier<ParameterReading> load) {
        Instant asked = clock.instant();
        forgetOld(asked);
        Obtained obtained = entry(query).get(asked, wanted, load);
        if (ages.longest().isZero()) {
            clear();
        }
        return obtained;
    }

    private Remembered entry(Query query) {
        List<Remembered> evicted = new ArrayList<>();
        Remembered entry;
        synchronized (entries) {
            entry = entries.computeIfAbsent(query, _ -> new Remembered(clock));
            Iterator<Remembered> eldest = entries.values().iterator();
            while (entries.size() > MOST_QUERIES) {
                evicted.add(eldest.next());
                eldest.remove();
            }
        }
        evicted.forEach(Remembered::forget);
        return entry;
    }

    private void forgetOld(Instant now) {
        snapshot().forEach(entry -> entry.forgetBefore(now.minus(ages.longest())));
    }

    /** Wipes and forgets everything. */
    void clear() {
        snapshot().forEach(Remembered::forget);
        synchronized (entries) {
            entries.clear();
        }
    }

    private List<Remembered> snapshot() {
        synchronized (entries) {
            return List.copyOf(entries.values());
        }
    }
}
