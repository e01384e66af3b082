package dev.chatelaine.core.policy.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Looks for a request that some statements match and others do not, as solvers of propositional formulas do: the
 * statement that has the fewest ways left of not matching is branched on first.
 */
final class Search {

    private static final int REJECTIONS = 24;

    /** How a search ended. */
    enum Outcome {
        /** A request was found and accepted. */
        FOUND,
        /** There is none. */
        NONE,
        /** Requests were found and not accepted, or the budget was spent. */
        UNKNOWN
    }

    private final Budget budget;
    private final Predicate<State> accept;
    private int rejected;

    /** Offers what it finds until it is accepted. */
    Search(Budget budget, Predicate<State> accept) {
        this.budget = budget;
        this.accept = accept;
    }

    /**
     * Searches.
     *
     * @param start what is known beforehand
     * @param held each of them is to match
     * @param broken of each list one at least is not to match
     */
    Outcome run(State start, List<Literal> held, List<List<Literal>> broken) {
        boolean found = hold(start, held, broken);
        if (found) {
            return Outcome.FOUND;
        }
        return rejected > 0 || budget.isSpent() ? Outcome.UNKNOWN : Outcome.NONE;
    }

    private boolean hold(State state, List<Literal> held, List<List<Literal>> broken) {
        if (!budget.spend(1)) {
            return false;
        }
        if (held.isEmpty()) {
            return breakAll(state, broken);
        }
        for (List<Constraint> conjunction : held.getFirst().whenTrue()) {
            Optional<State> next = state.with(conjunction);
            if (next.isPresent() && hold(next.get(), held.subList(1, held.size()), broken)) {
                return true;
            }
        }
        return false;
    }

    private boolean breakAll(State state, List<List<Literal>> broken) {
        if (!budget.spend(broken.size() + 1L) || rejected >= REJECTIONS) {
            return false;
        }
        List<List<Literal>> open = new ArrayList<>();
        for (List<Literal> statement : broken) {
            if (!isBroken(state, statement)) {
                open.add(ways(state, statement));
            }
        }
        if (open.isEmpty()) {
            return offer(state);
        }
        int tightest = tightest(open);
        return branch(state, open.remove(tightest), open);
    }

    private static int tightest(List<List<Literal>> open) {
        int tightest = 0;
        for (int i = 1; i < open.size(); i++) {
            tightest = open.get(i).size() < open.get(tightest).size() ? i : tightest;
        }
        return tightest;
    }

    private static boolean isBroken(State state, List<Literal> statement) {
        return !statement.stream().allMatch(literal -> state.allowsOneOf(literal.whenTrue()));
    }

    private static List<Literal> ways(State state, List<Literal> statement) {
        return statement.stream()
                .filter(literal -> state.allowsOneOf(literal.whenFalse()))
                .toList();
    }

    private boolean offer(State state) {
        boolean accepted = accept.test(state);
        rejected += accepted ? 0 : 1;
        return accepted;
    }

    /** One way after the other; where a later one is taken, the earlier ones need not be tried again. */
    private boolean branch(State state, List<Literal> ways, List<List<Literal>> rest) {
        State known = state;
        for (Literal way : ways) {
            for (List<Constraint> conjunction : way.whenFalse()) {
                Optional<State> next = known.with(conjunction);
                if (next.isPresent() && breakAll(next.get(), rest)) {
                    return true;
                }
            }
            Optional<State> matched =
                    way.whenTrue().size() == 1 ? known.with(way.whenTrue().getFirst()) : Optional.of(known);
            if (matched.isEmpty()) {
                return false;
            }
            known = matched.get();
        }
        return false;
    }
}
