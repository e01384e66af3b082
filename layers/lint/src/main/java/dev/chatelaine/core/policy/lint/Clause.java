package dev.chatelaine.core.policy.lint;

import dev.chatelaine.core.policy.Effect;
import dev.chatelaine.core.policy.Principals;
import dev.chatelaine.core.policy.Scalar;
import dev.chatelaine.core.policy.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * A statement in its place.
 *
 * @param pointer its JSON pointer
 * @param bare whether it stands without an array around it
 * @param statement the statement
 */
record Clause(String pointer, boolean bare, Statement statement) {

    String at(String element) {
        return pointer + "/" + element;
    }

    boolean allows() {
        return statement.effect() == Effect.ALLOW;
    }

    /** The patterns of Action; none for NotAction. */
    List<Located<String>> actions() {
        return statement
                .actions()
                .filter(actions -> !actions.negated())
                .map(actions -> Located.of(at("Action"), actions.patterns()))
                .orElse(List.of());
    }

    /** The patterns of Action or NotAction. */
    List<Located<String>> allActions() {
        return statement
                .actions()
                .map(actions -> Located.of(at(actions.negated() ? "NotAction" : "Action"), actions.patterns()))
                .orElse(List.of());
    }

    /** The patterns of Resource or NotResource. */
    List<Located<String>> allResources() {
        return statement
                .resources()
                .map(list -> Located.of(at(list.negated() ? "NotResource" : "Resource"), list.patterns()))
                .orElse(List.of());
    }

    /** The patterns of Resource; none for NotResource. */
    List<Located<String>> resources() {
        return statement.resources().filter(Statement.Resources::negated).isPresent() ? List.of() : allResources();
    }

    boolean notAction() {
        return statement.actions().filter(Statement.Actions::negated).isPresent();
    }

    boolean notPrincipal() {
        return statement.principals().filter(Principals::negated).isPresent();
    }

    /** Whether its actions include this one. */
    boolean covers(String action) {
        boolean listed = allActions().stream().anyMatch(pattern -> Names.like(pattern.value(), action));
        return notAction() != listed && statement.actions().isPresent();
    }

    /** The names of one type in Principal or NotPrincipal. */
    List<Located<Scalar>> principals(Principals.Type type) {
        String element = at(notPrincipal() ? "NotPrincipal" : "Principal");
        String place = isBarePrincipal() ? element : element + "/" + type.word();
        return groups().filter(group -> group.type() == type)
                .flatMap(group -> Located.of(place, group.names()).stream())
                .toList();
    }

    /** Whether a principal stands without its type, which AWS does not store. */
    boolean isBarePrincipal() {
        return statement
                .principals()
                .filter(principals -> principals.listing() instanceof Principals.Bare)
                .isPresent();
    }

    Stream<Principals.Group> groups() {
        return statement.principals().stream().flatMap(principals -> principals.groups().stream());
    }

    /** Whether it is about everyone, or everyone but a few. */
    boolean namesEveryone() {
        return statement.principals().isPresent()
                && (notPrincipal()
                        || statement.principals().get().listing() instanceof Principals.Everyone
                        || groups().flatMap(group -> group.names().items().stream())
                                .anyMatch(name -> name.text().equals("*")));
    }

    List<PlacedTest> tests() {
        return statement.conditions().stream()
                .flatMap(conditions -> conditions.blocks().stream())
                .flatMap(block -> block.tests().stream().map(test -> new PlacedTest(this, block, test)))
                .toList();
    }
}
