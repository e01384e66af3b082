package dev.chatelaine.core.policy.compare;

import java.util.List;
import java.util.stream.Stream;

/**
 * One element of a statement, as what must hold of a request where it matches and where it does not: one of several
 * conjunctions each.
 *
 * @param whenTrue where it matches; no conjunction means never
 * @param whenFalse where it does not
 */
record Literal(List<List<Constraint>> whenTrue, List<List<Constraint>> whenFalse) {

    static final Literal NEVER = new Literal(List.of(), List.of(List.of()));
    static final Literal ALWAYS = NEVER.negated();

    Literal {
        whenTrue = List.copyOf(whenTrue);
        whenFalse = List.copyOf(whenFalse);
    }

    Literal negated() {
        return new Literal(/* whenTrue= */ whenFalse, /* whenFalse= */ whenTrue);
    }

    /** Matches where either does; the other is about the same values, and its opposite is one conjunction. */
    Literal or(Literal other) {
        return new Literal(
                Stream.concat(whenTrue.stream(), other.whenTrue.stream()).toList(), both(whenFalse, other.whenFalse));
    }

    private static List<List<Constraint>> both(List<List<Constraint>> some, List<List<Constraint>> others) {
        return some.stream()
                .flatMap(one -> others.stream()
                        .map(other ->
                                Stream.concat(one.stream(), other.stream()).toList()))
                .toList();
    }
}
