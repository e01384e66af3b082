package dev.chatelaine.core.policy.lint;

import dev.chatelaine.core.policy.OneOrMany;
import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.Statement;
import dev.chatelaine.core.policy.Version;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A policy under the linter.
 *
 * @param policy the policy
 * @param kind what it stands on
 * @param account the account that it belongs to, if known
 * @param catalog the names of AWS
 * @param clauses its statements in their places
 */
record Subject(Policy policy, Kind kind, Optional<String> account, ActionCatalog catalog, List<Clause> clauses) {

    static Subject of(Policy policy, Kind kind, Optional<String> account, ActionCatalog catalog) {
        OneOrMany<Statement> list = policy.blocks().stream()
                .filter(Policy.Statements.class::isInstance)
                .map(Policy.Statements.class::cast)
                .findFirst()
                .orElseThrow()
                .list();
        List<Clause> clauses = Located.of("/Statement", list).stream()
                .map(placed -> new Clause(placed.pointer(), list.bare(), placed.value()))
                .toList();
        return new Subject(policy, kind, account, catalog, clauses);
    }

    /** The same with other statements. */
    Subject with(List<Clause> others) {
        return new Subject(policy, kind, account, catalog, List.copyOf(others));
    }

    Stream<Clause> allows() {
        return clauses.stream().filter(Clause::allows);
    }

    Stream<PlacedTest> tests() {
        return clauses.stream().flatMap(clause -> clause.tests().stream());
    }

    boolean hasVariables() {
        return policy.version().filter(Version.V2012::equals).isPresent();
    }

    /** What stands for the resource's account in a condition value. */
    Optional<String> ownAccount() {
        return account.or(() -> hasVariables() ? Optional.of("${aws:ResourceAccount}") : Optional.empty());
    }
}
