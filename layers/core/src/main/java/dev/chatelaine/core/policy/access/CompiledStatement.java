package dev.chatelaine.core.policy.access;

import dev.chatelaine.core.policy.Effect;
import dev.chatelaine.core.policy.Statement;
import dev.chatelaine.core.policy.match.Patterns;
import java.util.List;

/**
 * A statement, ready to be compared with requests.
 *
 * @param name its Sid, or its position
 */
record CompiledStatement(
        String name,
        Effect effect,
        PrincipalScope principals,
        Scope actions,
        Scope resources,
        List<CompiledCondition> conditions) {

    static CompiledStatement of(Statement statement, int position, boolean variables) {
        return new CompiledStatement(
                statement.sid().orElseGet(() -> Integer.toString(position)),
                statement.effect(),
                statement
                        .principals()
                        .map(principals -> PrincipalScope.of(principals, statement.effect()))
                        .orElseGet(PrincipalScope::holder),
                statement.actions().map(CompiledStatement::actions).orElse(Scope.NOTHING),
                statement
                        .resources()
                        .map(resources -> resources(resources, variables))
                        .orElse(Scope.NOTHING),
                statement
                        .conditions()
                        .map(conditions -> CompiledCondition.all(conditions, variables))
                        .orElse(List.of()));
    }

    private static Scope actions(Statement.Actions actions) {
        return new Scope(
                actions.negated(),
                actions.patterns().items().stream().map(Patterns::action).toList());
    }

    private static Scope resources(Statement.Resources resources, boolean variables) {
        return new Scope(
                resources.negated(),
                resources.patterns().items().stream()
                        .map(pattern -> Patterns.resource(pattern, variables))
                        .toList());
    }

    /** Whether it is about the request, conditions aside; if so, how closely it names the caller. */
    Reach reach(Question question) {
        boolean about = actions.contains(question.action(), question.keys())
                && resources.contains(question.request().resource(), question.keys());
        return about ? principals.reach(question.caller()) : Reach.NONE;
    }

    boolean conditionsHold(Question question) {
        for (CompiledCondition condition : conditions) {
            if (!condition.condition().holds(question.keys())) {
                return false;
            }
        }
        return true;
    }
}
