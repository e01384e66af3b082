package dev.chatelaine.core.policy.lint;

import java.util.stream.Stream;

/** A {@code *} where it is an ordinary character: only the Like operators have wildcards. */
final class WildcardInEquals implements Rule {

    private static final String ANYTHING = "*";

    @Override
    public Stream<Finding> check(Subject subject) {
        return subject.tests()
                .filter(test -> test.operator().family() == Operator.Family.STRING)
                .filter(test -> !test.operator().hasWildcards())
                .filter(test -> test.texts().stream().anyMatch(WildcardInEquals::hasWildcard))
                .map(test -> new Finding(
                        "WILDCARD_IN_EQUALS",
                        Severity.WARNING,
                        test.pointer(),
                        "Here * is an ordinary character: use " + like(test) + " where it is to stand for any text.",
                        // To turn a value that matches nothing into one that matches everything could open the policy.
                        test.texts().contains(ANYTHING) ? Fixes.dropped(test) : Fixes.moved(test, like(test))));
    }

    private static boolean hasWildcard(String value) {
        return value.replace("${*}", "").contains(ANYTHING);
    }

    private static String like(PlacedTest test) {
        Operator operator = test.operator();
        return operator.with(operator.comparison(Operator.Family.STRING, true));
    }
}
