package dev.chatelaine.core.policy.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An action that AWS does not have, or a pattern that fits none. */
final class UnknownAction implements Rule {

    @Override
    public Stream<Finding> check(Subject subject) {
        return subject.clauses().stream()
                .flatMap(clause -> clause.allActions().stream()
                        .filter(action -> !isKnown(subject.catalog(), action.value()))
                        .map(action -> finding(subject.catalog(), clause, action)));
    }

    private static boolean isKnown(ActionCatalog catalog, String pattern) {
        String prefix = Names.prefix(pattern);
        return pattern.equals("*")
                || (prefix.contains("*") && pattern.contains(":"))
                || catalog.actionsLike(pattern).findAny().isPresent();
    }

    private static Finding finding(ActionCatalog catalog, Clause clause, Located<String> action) {
        Optional<String> nearest = Names.nearest(
                action.value(),
                catalog.actions(Names.prefix(action.value())).stream()
                        .map(ActionCatalog.Action::name)
                        .toList());
        return new Finding(
                "UNKNOWN_ACTION",
                Severity.ERROR,
                action.pointer(),
                "AWS has no such action"
                        + nearest.map(name -> ": did you mean " + name + "?").orElse(": correct it, or remove it."),
                nearest.map(name -> List.of(Operation.replace(action.pointer(), (Object) name)))
                        .orElseGet(() -> removed(clause, action)));
    }

    /** A NotAction without its last name would be about everything else still: nothing can be taken from it. */
    private static List<Operation> removed(Clause clause, Located<String> action) {
        boolean last = clause.notAction() && clause.allActions().size() == 1;
        return last && !clause.allows() ? List.of() : Fixes.withoutItem(clause, clause.allActions(), action);
    }
}
