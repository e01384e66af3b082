package dev.chatelaine.core.policy.access;

import dev.chatelaine.core.policy.Effect;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the policies say about a request, before the kind of the resource weighs it.
 *
 * @param question the request
 * @param policies the policies
 * @param identity the matching statements of the caller's policies
 * @param resource the matching statements of the resource's policy
 */
record Findings(Question question, PolicySet policies, List<Match> identity, List<Match> resource) {

    static Findings of(Question question, PolicySet policies) {
        return new Findings(
                question,
                policies,
                policies.identity().stream()
                        .flatMap(policy -> policy.matches(question).stream())
                        .toList(),
                policies.resource().map(policy -> policy.matches(question)).orElse(List.of()));
    }

    /** The statements that deny; any of them decides. */
    List<Because> denials() {
        return Stream.concat(identity.stream(), resource.stream())
                .filter(match -> match.has(Effect.DENY))
                .map(match -> match.because("denies " + action()))
                .toList();
    }

    /** What allows the request on the caller's side. */
    Optional<Because> identityAllow() {
        if (question.caller().principal() instanceof Principal.Root root) {
            return Optional.of(new Because("root user", root.arn(), Effect.ALLOW, "needs no identity policy"));
        }
        return identity.stream()
                .filter(match -> match.has(Effect.ALLOW))
                .map(match -> match.because("allows " + action()))
                .findFirst();
    }

    /** The Allow of the resource's policy that names the caller most closely. */
    Optional<Match> resourceAllow() {
        return resource.stream().filter(match -> match.has(Effect.ALLOW)).max(Comparator.comparing(Match::reach));
    }

    Because because(Match resourceAllow) {
        return resourceAllow.because(
                "allows " + action() + " and " + resourceAllow.reach().words());
    }

    String action() {
        return question.request().action();
    }

    String caller() {
        return question.caller().name();
    }
}
