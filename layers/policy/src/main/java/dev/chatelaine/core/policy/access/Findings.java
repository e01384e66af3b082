package dev.chatelaine.core.policy.access;

import dev.chatelaine.core.policy.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the policies say about a request, before the kind of the resource weighs it.
 *
 * @param question the request
 * @param policies the policies
 * @param identity the matching statements of the caller's policies
 * @param resource the matching statements of the resource's policy
 * @param callerLimits what limits the caller's own policies: boundary and session
 * @param outerLimits what limits every request: the organisations of both sides, the endpoint between them
 */
record Findings(
        Question question,
        PolicySet policies,
        Matches identity,
        Matches resource,
        List<Ruling> callerLimits,
        List<Ruling> outerLimits) {

    static Findings of(Question question, PolicySet policies) {
        return new Findings(
                question,
                policies,
                policies.identity().matches(question),
                policies.resource().matches(question),
                policies.callerLimits(question),
                policies.outerLimits(question));
    }

    /** The statements that deny; any of them decides. */
    List<Because> denials() {
        List<Match> denials = new ArrayList<>(identity.denials());
        denials.addAll(resource.denials());
        callerLimits.forEach(ruling -> denials.addAll(ruling.matches().denials()));
        outerLimits.forEach(ruling -> denials.addAll(ruling.matches().denials()));
        return denials.stream()
                .map(match -> match.because("denies " + action() + withoutKeys(match)))
                .toList();
    }

    /** Who asks may have left out what the true request carries: then another statement decides. */
    private String withoutKeys(Match match) {
        List<String> absent = match.statement().absentKeys(question);
        return absent.isEmpty() ? "" : " to a request without " + String.join(", ", absent);
    }

    /** What allows the request on the caller's side. */
    Optional<Because> identityAllow() {
        if (question.caller().principal() instanceof Principal.Root root) {
            return Optional.of(new Because("root user", root.arn(), Effect.ALLOW, "needs no identity policy"));
        }
        return identity.allow().map(match -> match.because("allows " + action()));
    }

    /** The Allow of the resource's policy that names the caller most closely. */
    Optional<Match> resourceAllow() {
        return resource.allow();
    }

    Because because(Match resourceAllow) {
        return resourceAllow.because(
                "allows " + action() + " and " + resourceAllow.reach().words());
    }

    /** Whether boundary and session do not limit what a resource's policy or grant with this reach allows. */
    boolean isUnlimited(Reach reach) {
        return !callerHasAccount() || (reach == Reach.DIRECT && question.isWithinOneAccount());
    }

    boolean callerHasAccount() {
        return question.caller().account().isPresent();
    }

    /** Whether a session that must have a policy of its own has none: that of a federated user. */
    boolean lacksSessionPolicy() {
        return question.caller().principal() instanceof Principal.FederatedUser
                && policies.session().isEmpty();
    }

    String action() {
        return question.request().action();
    }

    String caller() {
        return question.caller().name();
    }
}
