package dev.chatelaine.core.policy.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known so far of the values in one dimension.
 *
 * @param single whether there is one value at most
 * @param each where every value lies
 * @param some sets of which each has a value
 */
record Cell(boolean single, Mask each, List<Mask> some) {

    static Cell open(boolean single, int size) {
        return new Cell(single, Mask.all(size), List.of());
    }

    Cell with(Constraint constraint) {
        return constraint.each() ? within(constraint.mask()) : having(constraint.mask());
    }

    private Cell within(Mask mask) {
        return new Cell(single, each.and(mask), some);
    }

    private Cell having(Mask mask) {
        if (single) {
            return new Cell(true, each.and(mask), List.of(mask));
        }
        List<Mask> more = new ArrayList<>(some);
        more.removeIf(mask::isWithin);
        if (some.stream().noneMatch(one -> one.isWithin(mask) && !one.equals(mask))) {
            more.add(mask);
        }
        return new Cell(false, each, List.copyOf(more));
    }

    /** Whether any values fit. */
    boolean isPossible() {
        return single ? some.isEmpty() || !each.isEmpty() : some.stream().allMatch(each::meets);
    }

    boolean isRequired() {
        return !some.isEmpty();
    }

    /** Where values are to be taken from: one of each set, or one of all of them where that does. */
    List<Mask> choices() {
        Mask common = some.stream().reduce(each, Mask::and);
        if (single || some.isEmpty() || !common.isEmpty()) {
            return List.of(single ? each : common);
        }
        return some.stream().map(each::and).toList();
    }
}
