package dev.chatelaine.core.policy.match;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** What a condition operator compares, without its prefix and suffix. {@code Null} compares nothing and is apart. */
enum Comparison {
    STRING_EQUALS("StringEquals", Patterns::equal),
    STRING_NOT_EQUALS("StringNotEquals", STRING_EQUALS),
    STRING_EQUALS_IGNORE_CASE("StringEqualsIgnoreCase", Patterns::equalIgnoringCase),
    STRING_NOT_EQUALS_IGNORE_CASE("StringNotEqualsIgnoreCase", STRING_EQUALS_IGNORE_CASE),
    STRING_LIKE("StringLike", Patterns::like),
    STRING_NOT_LIKE("StringNotLike", STRING_LIKE),
    NUMERIC_EQUALS("NumericEquals", numeric(order -> order == 0)),
    NUMERIC_NOT_EQUALS("NumericNotEquals", NUMERIC_EQUALS),
    NUMERIC_LESS_THAN("NumericLessThan", numeric(order -> order < 0)),
    NUMERIC_LESS_THAN_EQUALS("NumericLessThanEquals", numeric(order -> order <= 0)),
    NUMERIC_GREATER_THAN("NumericGreaterThan", numeric(order -> order > 0)),
    NUMERIC_GREATER_THAN_EQUALS("NumericGreaterThanEquals", numeric(order -> order >= 0)),
    DATE_EQUALS("DateEquals", date(order -> order == 0)),
    DATE_NOT_EQUALS("DateNotEquals", DATE_EQUALS),
    DATE_LESS_THAN("DateLessThan", date(order -> order < 0)),
    DATE_LESS_THAN_EQUALS("DateLessThanEquals", date(order -> order <= 0)),
    DATE_GREATER_THAN("DateGreaterThan", date(order -> order > 0)),
    DATE_GREATER_THAN_EQUALS("DateGreaterThanEquals", date(order -> order >= 0)),
    BOOL("Bool", (text, variables) -> Literals.bool(text)),
    BINARY_EQUALS("BinaryEquals", (text, variables) -> Literals.binary(text)),
    IP_ADDRESS("IpAddress", (text, variables) -> IpRange.test(text)),
    NOT_IP_ADDRESS("NotIpAddress", IP_ADDRESS),
    ARN_EQUALS("ArnEquals", Patterns::arnLike),
    ARN_NOT_EQUALS("ArnNotEquals", ARN_EQUALS),
    ARN_LIKE("ArnLike", Patterns::arnLike),
    ARN_NOT_LIKE("ArnNotLike", ARN_LIKE);

    /** Makes a test of one policy value. */
    @FunctionalInterface
    interface Compiler {
        ValueTest compile(String text, boolean variables);
    }

    private static final Map<String, Comparison> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(c -> lower(c.word), c -> c));

    private final String word;
    // Every compiler is a lambda that holds nothing mutable; the checker cannot see that.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Compiler compiler;

    private final boolean negated;

    Comparison(String word, Compiler compiler) {
        this.word = word;
        this.compiler = compiler;
        this.negated = false;
    }

    Comparison(String word, Comparison opposite) {
        this.word = word;
        this.compiler = opposite.compiler;
        this.negated = true;
    }

    static Optional<Comparison> of(String name) {
        return Optional.ofNullable(BY_NAME.get(lower(name)));
    }

    ValueTest compile(String text, boolean variables) {
        return compiler.compile(text, variables);
    }

    /** Whether it holds when none of the values matches. */
    boolean negated() {
        return negated;
    }

    private static Compiler numeric(IntPredicate order) {
        return (text, variables) -> Ordered.number(text, order);
    }

    private static Compiler date(IntPredicate order) {
        return (text, variables) -> Ordered.date(text, order);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
