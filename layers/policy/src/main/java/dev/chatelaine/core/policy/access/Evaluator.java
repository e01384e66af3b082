package dev.chatelaine.core.policy.access;

import dev.chatelaine.core.policy.Effect;
import java.util.List;
import java.util.Optional;

/**
 * Decides requests as AWS does: denied unless allowed, and a matching Deny in any policy wins.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html">How
 *     enforcement code logic evaluates requests</a>
 */
public final class Evaluator {

    private Evaluator() {}

    /**
     * Decides one request.
     *
     * @param request who asks for what
     * @param policies what is known of the caller's policies, the resource's policy and the grants, and of what limits
     *     them
     * @return the decision with its reasons; it has no effect and depends on nothing else
     */
    public static Decision decide(AccessRequest request, PolicySet policies) {
        return beyondPolicies(request).orElseGet(() -> byPolicies(Findings.of(request.question(), policies)));
    }

    private static Decision byPolicies(Findings findings) {
        List<Because> denials = findings.denials();
        if (!denials.isEmpty()) {
            return new Decision.ExplicitlyDenied(denials);
        }
        return Reserved.refusal(findings.question())
                .or(() -> acrossPartitions(findings.question().request()))
                .<Decision>map(sentence -> new Decision.ImplicitlyDenied(List.of(), List.of(sentence)))
                .orElseGet(() -> Authorization.of(findings)
                        .weigh(findings)
                        .limitAll(findings)
                        .decide(findings));
    }

    /**
     * Who asks for its own identity always gets it, even against an explicit deny.
     *
     * @see <a href="https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html">GetCallerIdentity</a>
     */
    private static Optional<Decision> beyondPolicies(AccessRequest request) {
        return request.action().equalsIgnoreCase("sts:GetCallerIdentity")
                        && request.principal().account().isPresent()
                ? Optional.of(new Decision.Allowed(
                        List.of(new Because("AWS STS", "GetCallerIdentity", Effect.ALLOW, "needs no permission"))))
                : Optional.empty();
    }

    /** No policy reaches over the border between, say, {@code aws} and {@code aws-cn}. */
    private static Optional<String> acrossPartitions(AccessRequest request) {
        Optional<String> callers = request.principal().account().map(Principal.Account::partition);
        return callers.isPresent()
                        && Arn.of(request.resource())
                                .filter(arn -> !callers.get().equals(arn.partition()))
                                .isPresent()
                ? Optional.of("The caller and the resource are in different partitions, and no policy reaches across:"
                        + " use a principal of the resource's partition.")
                : Optional.empty();
    }
}
