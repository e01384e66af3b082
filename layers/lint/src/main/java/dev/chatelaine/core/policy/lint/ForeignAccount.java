package dev.chatelaine.core.policy.lint;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An Allow for everyone, tied by a condition to an account that is not the resource's. */
final class ForeignAccount implements Rule {

    private static final Set<String> KEYS = Set.of("aws:principalaccount", "kms:calleraccount");
    private static final Predicate<String> ACCOUNT = Pattern.compile("\\d{12}").asMatchPredicate();

    @Override
    public Stream<Finding> check(Subject subject) {
        if (!subject.kind().opens() || subject.account().isEmpty()) {
            return Stream.empty();
        }
        String own = subject.account().get();
        return subject.allows()
                .filter(Clause::namesEveryone)
                .flatMap(clause -> clause.tests().stream())
                .filter(test -> KEYS.contains(test.key()) && !test.operator().negated())
                .filter(test -> test.texts().stream().filter(ACCOUNT).anyMatch(value -> !value.equals(own)))
                .map(test -> new Finding(
                        "FOREIGN_ACCOUNT",
                        Severity.WARNING,
                        test.pointer(),
                        "Everyone of another account is allowed: name the principals of that account that need it.",
                        List.of(Operation.replace(test.pointer(), own))));
    }
}
