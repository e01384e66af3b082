package dev.chatelaine.core.policy.access;

import dev.chatelaine.core.policy.Effect;
import dev.chatelaine.core.policy.Principals;
import dev.chatelaine.core.policy.Statement;
import dev.chatelaine.core.policy.match.Patterns;
import java.util.List;
import java.util.Set;

/**
 * A statement, ready to be compared with requests.
 *
 * @param name its Sid, or its position
 * @param services the services that its actions name, or none when it may be about any
 * @param exempts whether it denies by NotPrincipal
 */
record CompiledStatement(
        String name,
        Effect effect,
        PrincipalScope principals,
        Set<String> services,
        Scope actions,
        Scope resources,
        List<CompiledCondition> conditions,
        boolean exempts) {

    static CompiledStatement of(Statement statement, int position, boolean variables, Place place) {
        return new CompiledStatement(
                statement.sid().orElseGet(() -> Integer.toString(position)),
                statement.effect(),
                place.principals(statement),
                statement.actions().map(ServicePrefixes::of).orElse(Set.of()),
                statement.actions().map(CompiledStatement::actions).orElse(Scope.NOTHING),
                statement
                        .resources()
                        .map(resources -> resources(resources, variables, place))
                        .orElse(place.impliesResource() ? Scope.EVERYTHING : Scope.NOTHING),
                statement
                        .conditions()
                        .map(conditions -> CompiledCondition.all(conditions, variables, place))
                        .orElse(List.of()),
                statement.effect() == Effect.DENY
                        && statement.principals().filter(Principals::negated).isPresent());
    }

    private static Scope actions(Statement.Actions actions) {
        return new Scope(
                actions.negated(),
                actions.patterns().items().stream().map(Patterns::action).toList());
    }

    private static Scope resources(Statement.Resources resources, boolean variables, Place place) {
        return new Scope(
                resources.negated(),
                resources.patterns().items().stream()
                        .map(pattern -> place.completesArns() ? Arn.complete(pattern) : pattern)
                        .map(pattern -> Patterns.resource(pattern, variables))
                        .toList());
    }

    /**
     * The statement as it is for a caller with a permissions boundary: a Deny by NotPrincipal spares no such caller.
     *
     * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html">Permissions
     *     boundaries, "Evaluating effective permissions with boundaries"</a>
     */
    CompiledStatement withoutExemptions() {
        return exempts
                ? new CompiledStatement(
                        name, effect, PrincipalScope.holder(), services, actions, resources, conditions, false)
                : this;
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

    /** The keys of its conditions that the request does not have. */
    List<String> absentKeys(Question question) {
        return conditions.stream()
                .filter(condition -> condition.isByAbsence(question.keys()))
                .map(CompiledCondition::key)
                .distinct()
                .toList();
    }
}
