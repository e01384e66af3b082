package dev.chatelaine.core.policy.lint;

import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A value that its operator cannot read, so that it matches nothing. */
final class UnreadableValue implements Rule {

    private static final Predicate<String> TRUTH = matching("(?i)true|false");
    private static final Map<Operator.Family, Predicate<String>> READABLE = Map.of(
            Operator.Family.BOOL,
            TRUTH,
            Operator.Family.NULL,
            TRUTH,
            Operator.Family.NUMERIC,
            matching("[+-]?\\d{1,40}(\\.\\d{1,40})?"),
            Operator.Family.DATE,
            matching(
                    "\\d{4}(-\\d\\d(-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:?\\d\\d)?)?)?)?|\\d{1,20}"),
            Operator.Family.IP,
            matching("\\d{1,3}(\\.\\d{1,3}){3}(/\\d{1,2})?|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(/\\d{1,3})?"));

    @Override
    public Stream<Finding> check(Subject subject) {
        return subject.tests()
                .flatMap(test -> test.values().stream()
                        .filter(value -> !isReadable(test, value.value().text()))
                        .map(value -> new Finding(
                                "VALUE_UNREADABLE",
                                Severity.ERROR,
                                value.pointer(),
                                "The operator cannot read this value, which therefore matches nothing: correct it.",
                                Fixes.withoutValue(test, value))));
    }

    private static boolean isReadable(PlacedTest test, String value) {
        return value.contains("${")
                || READABLE.getOrDefault(test.operator().family(), any -> true).test(value);
    }

    private static Predicate<String> matching(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }
}
