package dev.chatelaine.core.policy.match;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Values of a request at, between and beyond the values of a policy: every outcome of the ordered operators on any value
 * occurs on one of these. A value that cannot be read matches nothing and is not among them.
 */
public final class Landmarks {

    private static final int DIGITS = 40;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Landmarks() {}

    /** Numbers. */
    public static List<String> numbers(Collection<String> policy) {
        return around(
                policy,
                Literals::number,
                number -> number.subtract(BigDecimal.ONE),
                (low, high) -> low.add(high).divide(TWO, DIGITS, RoundingMode.FLOOR),
                number -> number.add(BigDecimal.ONE),
                number -> number.stripTrailingZeros().toPlainString());
    }

    /** Points in time. */
    public static List<String> dates(Collection<String> policy) {
        return around(
                policy,
                Dates::instant,
                instant -> instant.minusSeconds(1),
                (low, high) -> low.plus(Duration.between(low, high).dividedBy(2)),
                instant -> instant.plusSeconds(1),
                Instant::toString);
    }

    /** Addresses: the first of every stretch that no boundary of a range divides. */
    public static List<String> addresses(Collection<String> policy) {
        return policy.stream()
                .map(IpRange::of)
                .flatMap(Optional::stream)
                .flatMap(range -> range.edges().stream())
                .distinct()
                .toList();
    }

    private static <T extends Comparable<T>> List<String> around(
            Collection<String> policy,
            Function<String, Optional<T>> read,
            UnaryOperator<T> below,
            BinaryOperator<T> between,
            UnaryOperator<T> above,
            Function<T, String> write) {
        TreeSet<T> marks = new TreeSet<>();
        policy.forEach(text -> read.apply(text).ifPresent(marks::add));
        List<T> found = new ArrayList<>(marks);
        for (T mark : marks) {
            T next = marks.higher(mark);
            found.add(next == null ? above.apply(mark) : between.apply(mark, next));
        }
        if (!marks.isEmpty()) {
            found.add(below.apply(marks.first()));
        }
        return found.stream().map(write).distinct().toList();
    }
}
