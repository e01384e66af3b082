package dev.chatelaine.core.policy.compare;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * One thing in which requests differ: the action, the resource, a condition key; or a fact that is left open.
 *
 * @param name {@code action}, {@code resource}, the key in lower case, or words for the fact
 * @param single whether a request has one value at most
 * @param exact whether the values stand for all others: for each there is one that all statements treat alike
 * @param values values that statements tell apart
 */
record Dimension(String name, boolean single, boolean exact, List<String> values) {

    static final String ACTION = "action";
    static final String RESOURCE = "resource";

    Dimension {
        values = values.stream().distinct().toList();
    }

    /** A fact that may be so or not. */
    static Dimension fact(String name) {
        return new Dimension(name, true, true, List.of("so", "not so"));
    }

    int size() {
        return values.size();
    }

    Mask all() {
        return Mask.all(size());
    }

    Mask where(Predicate<String> passes) {
        return Mask.of(size(), i -> passes.test(values.get(i)));
    }

    /** The values that some tests treat as they treat a text. */
    Mask like(String text, List<Predicate<String>> tests) {
        BitSet wanted = signature(text, tests);
        return where(value -> signature(value, tests).equals(wanted));
    }

    private static BitSet signature(String text, List<Predicate<String>> tests) {
        BitSet signature = new BitSet();
        IntStream.range(0, tests.size()).filter(i -> tests.get(i).test(text)).forEach(signature::set);
        return signature;
    }
}
