package dev.chatelaine.core.policy.compare;

import dev.chatelaine.core.policy.lint.Operator;
import dev.chatelaine.core.policy.match.Condition;
import dev.chatelaine.core.policy.match.ConditionOperator;
import dev.chatelaine.core.policy.match.KeyValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes literals of the tests of condition blocks. What a value satisfies is asked of the evaluator's own operators. */
final class Tests {

    private final Space space;
    private final Reading reading;

    Tests(Space space, Reading reading) {
        this.space = space;
        this.reading = reading;
    }

    Literal literal(Side.Test test) {
        Operator operator = test.parts();
        int dimension = space.position(test.key());
        if (operator.family() == Operator.Family.NULL) {
            return absence(dimension, test);
        }
        boolean open = !space.dimension(dimension).exact() && reading.leavesOpen();
        boolean set = !operator.set().isEmpty();
        if (open || (set && test.values().stream().anyMatch(value -> isOpen(test, value)))) {
            return space.fact(words(test), List.of());
        }
        return set ? ofSet(dimension, test) : plain(dimension, test);
    }

    private boolean isOpen(Side.Test test, String value) {
        return reading.leavesOpen()
                && test.parts().hasVariables()
                && !Reading.variables(keys -> Reading.outline(test, value, keys))
                        .isEmpty();
    }

    private static String words(Side.Test test) {
        return test.operator().toLowerCase(Locale.ROOT) + " on " + test.key() + " of "
                + test.values().stream().sorted().distinct().toList() + test.variables();
    }

    private Literal absence(int dimension, Side.Test test) {
        Dimension values = space.dimension(dimension);
        Mask empty = values.where(String::isEmpty);
        Literal absent = new Literal(
                List.of(List.of(Constraint.each(dimension, empty))),
                List.of(List.of(Constraint.some(dimension, values.all().minus(empty)))));
        Condition condition = compiled(test, test.operator());
        boolean whenAbsent = condition.holds(key -> List.of());
        boolean whenPresent = condition.holds(key -> List.of("x"));
        if (whenAbsent == whenPresent) {
            return whenAbsent ? Literal.ALWAYS : Literal.NEVER;
        }
        return whenAbsent ? absent : absent.negated();
    }

    private static Condition compiled(Side.Test test, String operator) {
        return ConditionOperator.of(operator).orElseThrow().compile(test.key(), test.values(), test.variables());
    }

    private Literal ofSet(int dimension, Side.Test test) {
        Dimension values = space.dimension(dimension);
        Mask empty = values.where(String::isEmpty);
        Mask accepted = values.where(accepts(test)).minus(empty);
        Literal all = new Literal(
                List.of(List.of(Constraint.each(dimension, accepted.or(empty)))),
                List.of(List.of(
                        Constraint.some(dimension, values.all().minus(accepted).minus(empty)))));
        if (test.parts().forAll()) {
            return all;
        }
        Literal any = new Literal(
                List.of(List.of(Constraint.some(dimension, accepted))),
                List.of(List.of(Constraint.each(dimension, values.all().minus(accepted)))));
        return test.parts().ifExists() ? orWithout(any, dimension, empty) : any;
    }

    /** Matches as well where every value lies in a set, be it none. */
    private Literal orWithout(Literal literal, int dimension, Mask absent) {
        return literal.or(new Literal(
                List.of(List.of(Constraint.each(dimension, absent))),
                List.of(List.of(Constraint.some(
                        dimension, space.dimension(dimension).all().minus(absent))))));
    }

    private Predicate<String> accepts(Side.Test test) {
        Condition condition = compiled(test, test.parts().word());
        return value -> condition.holds(with(test.key(), value));
    }

    private KeyValues with(String key, String value) {
        return asked -> asked.equals(key) ? List.of(value) : reading.of(asked);
    }

    private Literal plain(int dimension, Side.Test test) {
        Dimension values = space.dimension(dimension);
        List<String> constant =
                test.values().stream().filter(value -> !isOpen(test, value)).toList();
        Side.Test closed = new Side.Test(test.operator(), test.key(), constant, test.variables());
        boolean negated = test.parts().negated();
        Mask accepted = values.where(accepts(closed));
        Mask matched = negated ? values.all().minus(accepted) : accepted;
        Literal literal = new Literal(
                List.of(List.of(Constraint.some(dimension, matched))),
                List.of(List.of(Constraint.each(dimension, values.all().minus(matched)))));
        Literal one = open(dimension, test).reduce(literal, Literal::or);
        if (negated) {
            return one.negated();
        }
        return test.parts().ifExists() ? orWithout(one, dimension, Mask.NONE) : one;
    }

    /** The values with variables that are left open: facts, which imply what they may match. */
    private Stream<Literal> open(int dimension, Side.Test test) {
        String comparison = test.parts().word().replace("not", "").replace("arnequals", "arnlike");
        List<Literal> facts = new ArrayList<>();
        for (String value : test.values()) {
            if (isOpen(test, value)) {
                Mask may = Rules.within(space.dimension(dimension), Reading.outline(test, value, reading));
                facts.add(space.fact(
                        test.key() + " " + comparison + " " + value, List.of(Constraint.some(dimension, may))));
            }
        }
        return facts.stream();
    }
}
