package dev.chatelaine.core.policy.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that requests differ in: the action, the resource, the condition keys, and facts that are left open. */
final class Space {

    private final List<Dimension> dimensions = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();

    Space(List<Dimension> dimensions) {
        dimensions.forEach(this::add);
    }

    private int add(Dimension dimension) {
        positions.put(dimension.name(), dimensions.size());
        dimensions.add(dimension);
        return dimensions.size() - 1;
    }

    List<Dimension> dimensions() {
        return dimensions;
    }

    Dimension dimension(int position) {
        return dimensions.get(position);
    }

    int position(String name) {
        return positions.get(name);
    }

    Optional<Dimension> find(String name) {
        return Optional.ofNullable(positions.get(name)).map(dimensions::get);
    }

    /** A fact that is the same wherever it has the same name, and that implies something where it is so. */
    Literal fact(String name, List<Constraint> implied) {
        int position = Optional.ofNullable(positions.get(name)).orElseGet(() -> add(Dimension.fact(name)));
        List<Constraint> so = new ArrayList<>(implied);
        so.add(Constraint.some(position, Mask.of(1, i -> true)));
        return new Literal(List.of(so), List.of(List.of(Constraint.some(position, Mask.of(2, i -> i == 1)))));
    }

    /** Nothing known yet. */
    State open() {
        return new State(dimensions.stream()
                .map(dimension -> Cell.open(dimension.single(), dimension.size()))
                .toList());
    }
}
