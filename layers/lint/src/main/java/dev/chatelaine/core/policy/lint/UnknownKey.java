package dev.chatelaine.core.policy.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A condition key that AWS does not have. Keys of identity providers, named after their host, are not judged. */
final class UnknownKey implements Rule {

    @Override
    public Stream<Finding> check(Subject subject) {
        return subject.tests()
                .filter(test -> !Names.prefix(test.key()).contains("."))
                .filter(test -> subject.catalog().key(test.key()).isEmpty())
                .map(test -> finding(subject.catalog(), test));
    }

    private static Finding finding(ActionCatalog catalog, PlacedTest test) {
        List<String> known = catalog.keys(Names.prefix(test.key())).stream()
                .filter(key -> !key.contains("*"))
                .toList();
        Optional<String> nearest = Names.nearest(test.key(), known);
        return new Finding(
                "UNKNOWN_CONDITION_KEY",
                Severity.ERROR,
                test.pointer(),
                "AWS has no such condition key, so that no request carries it"
                        + nearest.map(name -> ": did you mean " + name + "?").orElse(": correct it, or remove it."),
                nearest.map(name -> Fixes.renamed(test, name)).orElseGet(() -> Fixes.dropped(test)));
    }
}
