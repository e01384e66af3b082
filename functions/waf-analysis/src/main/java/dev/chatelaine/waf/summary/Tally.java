package dev.chatelaine.waf.summary;

import dev.chatelaine.waf.log.Action;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts requests by a value, exactly, within a bound of memory.
 *
 * <p>When the values are too many to be held, a tally keeps those that come first in an order of their hashes, as many as
 * fit, with their exact counts, and no longer claims to know all ({@link #exact}). Which those are depends on the values
 * alone: a value that is kept in the end was kept in every part, so parts merge to the same tally in any order. The first
 * value that did not fit is the tally's bound; it tells a merge what else was left out.
 */
public final class Tally {

    /** What one value is taken to cost beside its characters, in bytes. */
    private static final int OVERHEAD = 160;

    private static final char LAST_OF_LATIN_1 = '\u00FF';

    /** How far a tally may grow over its budget before values are left out. */
    private static final double SLACK = 1.25;

    private final long budget;
    private final Map<String, Counts> counts = new HashMap<>();
    private long weight;
    private Rank bound;

    /**
     * An empty tally.
     *
     * @param budget bytes that its values may cost
     */
    public Tally(long budget) {
        this.budget = budget;
    }

    void add(String value, Action action) {
        Counts counted = at(value);
        if (counted != null) {
            counted.add(action, 1);
        }
    }

    void add(String value, Counts more) {
        Counts counted = at(value);
        if (counted != null) {
            counted.add(more);
        }
    }

    /** Where to count a value, or null if it is left out. */
    private Counts at(String value) {
        Counts counted = counts.get(value);
        if (counted != null || (bound != null && bound.compareTo(Rank.of(value)) <= 0)) {
            return counted;
        }
        Counts fresh = new Counts();
        counts.put(value, fresh);
        weight += cost(value);
        if (weight > budget * SLACK) {
            settle();
            return counts.get(value);
        }
        return fresh;
    }

    /** The JVM keeps text in two bytes a character as soon as one of them is beyond Latin-1. */
    private static long cost(String value) {
        return (long) OVERHEAD + (isLatin(value) ? value.length() : 2L * value.length());
    }

    private static boolean isLatin(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) > LAST_OF_LATIN_1) {
                return false;
            }
        }
        return true;
    }

    /** Takes the bound of another part: from there on values were left out there, so they are here. */
    void limit(String boundOfPart) {
        Rank rank = Rank.of(boundOfPart);
        if (bound == null || rank.compareTo(bound) < 0) {
            bound = rank;
            counts.keySet().removeIf(value -> bound.compareTo(Rank.of(value)) <= 0);
            weight = counts.keySet().stream().mapToLong(Tally::cost).sum();
        }
    }

    /** Leaves out what does not fit. */
    void settle() {
        if (weight <= budget) {
            return;
        }
        List<Rank> ranks = counts.keySet().stream().map(Rank::of).sorted().toList();
        long kept = 0;
        for (Rank rank : ranks) {
            kept += cost(rank.value());
            if (kept > budget) {
                limit(rank.value());
                return;
            }
        }
    }

    /** Whether all values are here. */
    public boolean exact() {
        settle();
        return bound == null;
    }

    /** The first value that was left out; empty if none was. */
    Optional<String> bound() {
        settle();
        return Optional.ofNullable(bound).map(Rank::value);
    }

    /** All values and their counts, in the order of their UTF-16 units. */
    public SortedMap<String, Counts> sorted() {
        settle();
        return new TreeMap<>(counts);
    }

    /** All values and their counts, in no order. */
    public Map<String, Counts> values() {
        settle();
        return counts;
    }

    /** The most frequent values, the most frequent first; of equally frequent ones the first by its UTF-16 units. */
    public List<Map.Entry<String, Counts>> top(int most) {
        settle();
        return counts.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Counts> entry) ->
                                -entry.getValue().total())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .toList();
    }
}
