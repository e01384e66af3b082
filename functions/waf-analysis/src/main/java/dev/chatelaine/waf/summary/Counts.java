package dev.chatelaine.waf.summary;

import dev.chatelaine.waf.log.Action;
import java.util.Arrays;

/** How many requests there were, by what WAF did with them. */
@SuppressWarnings("EnumOrdinal") // there are millions of these, and an array is the smallest
public final class Counts {

    private final long[] byAction = new long[Action.COUNT];

    void add(Action action, long more) {
        byAction[action.ordinal()] += more;
    }

    void add(Counts more) {
        for (int i = 0; i < byAction.length; i++) {
            byAction[i] += more.byAction[i];
        }
    }

    /** All of these together. */
    public static Counts sum(Iterable<Counts> counts) {
        Counts sum = new Counts();
        counts.forEach(sum::add);
        return sum;
    }

    /** Those that ended so. */
    public long of(Action action) {
        return byAction[action.ordinal()];
    }

    /** All of them. */
    public long total() {
        return Arrays.stream(byAction).sum();
    }
}
