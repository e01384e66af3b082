package dev.chatelaine.core.policy.access;

import dev.chatelaine.core.policy.Effect;
import java.util.List;
import java.util.stream.Stream;

/** Explains which statements and grants would allow a request but for a condition. */
final class NearMisses {

    private NearMisses() {}

    static List<String> of(Findings findings) {
        PolicySet policies = findings.policies();
        Question question = findings.question();
        Stream<PolicyGroup> limits = Stream.concat(findings.callerLimits().stream(), findings.outerLimits().stream())
                .map(Ruling::policies);
        return Stream.concat(
                        Stream.concat(Stream.of(policies.identity(), policies.resource()), limits)
                                .flatMap(group -> group.policies().stream())
                                .flatMap(policy -> ofPolicy(policy, question)),
                        policies.grants().stream().flatMap(grant -> ofGrant(grant, question)))
                .toList();
    }

    private static Stream<String> ofPolicy(CompiledPolicy policy, Question question) {
        return policy.statements().stream()
                .filter(statement -> statement.effect() == Effect.ALLOW)
                .filter(statement -> statement.reach(question) != Reach.NONE)
                .filter(statement -> !statement.conditionsHold(question))
                .map(statement -> "Statement " + statement.name() + " of the " + policy.label()
                        + " would allow it, but a condition does not hold: " + failing(statement, question) + ".");
    }

    private static String failing(CompiledStatement statement, Question question) {
        return statement.conditions().stream()
                .filter(condition -> !condition.condition().holds(question.keys()))
                .map(CompiledCondition::words)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> ofGrant(CompiledGrant grant, Question question) {
        return grant.reach(question) == Reach.NONE || grant.constraintsHold(question)
                ? Stream.empty()
                : Stream.of("Grant " + grant.id() + " would allow it, but its constraints do not hold.");
    }
}
