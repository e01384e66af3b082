package dev.chatelaine.core.policy.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is known so far of a request: one cell a dimension. Immutable. */
final class State {

    private final List<Cell> cells;

    State(List<Cell> cells) {
        this.cells = cells;
    }

    Cell cell(int dimension) {
        return cells.get(dimension);
    }

    List<Cell> cells() {
        return cells;
    }

    /** The state with more known; empty when no request is left. */
    Optional<State> with(List<Constraint> constraints) {
        List<Cell> changed = new ArrayList<>(cells);
        for (Constraint constraint : constraints) {
            Cell cell = changed.get(constraint.dimension()).with(constraint);
            if (!cell.isPossible()) {
                return Optional.empty();
            }
            changed.set(constraint.dimension(), cell);
        }
        return Optional.of(new State(changed));
    }

    /** Whether a request is left that fits one of the conjunctions. */
    boolean allowsOneOf(List<List<Constraint>> conjunctions) {
        for (List<Constraint> conjunction : conjunctions) {
            if (conjunction.isEmpty()
                    || (conjunction.size() == 1
                            ? fits(conjunction.getFirst())
                            : with(conjunction).isPresent())) {
                return true;
            }
        }
        return false;
    }

    private boolean fits(Constraint constraint) {
        return cells.get(constraint.dimension()).with(constraint).isPossible();
    }
}
