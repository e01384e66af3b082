package dev.chatelaine.core.policy.match;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** Comparison of numbers and of points in time. What cannot be read as one matches nothing. */
final class Ordered {

    private Ordered() {}

    /**
     * A number of a policy.
     *
     * @param text an integer or a decimal
     * @param order what the sign of "request compared with policy" must be
     */
    static ValueTest number(String text, IntPredicate order) {
        return test(text, order, Literals::number);
    }

    /**
     * A date of a policy.
     *
     * @param text an ISO 8601 form or epoch seconds
     * @param order what the sign of "request compared with policy" must be
     */
    static ValueTest date(String text, IntPredicate order) {
        return test(text, order, Dates::instant);
    }

    private static <T extends Comparable<T>> ValueTest test(
            String text, IntPredicate order, Function<String, Optional<T>> read) {
        Optional<T> limit = read.apply(text);
        if (limit.isEmpty()) {
            return ValueTest.NEVER;
        }
        return (value, keys) -> read.apply(value)
                .filter(actual -> order.test(actual.compareTo(limit.get())))
                .isPresent();
    }
}
