package dev.chatelaine.core.policy.access;

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
     * @param policies what is known of the caller's policies, the resource's policy and the grants
     * @return the decision with its reasons; it has no effect and depends on nothing else
     */
    public static Decision decide(AccessRequest request, PolicySet policies) {
        Findings findings = Findings.of(Question.of(request), policies);
        List<Because> denials = findings.denials();
        if (!denials.isEmpty()) {
            return new Decision.ExplicitlyDenied(denials);
        }
        return acrossPartitions(request)
                .orElseGet(() -> Authorization.of(findings).decide(findings));
    }

    /** No policy reaches over the border between, say, {@code aws} and {@code aws-cn}. */
    private static Optional<Decision> acrossPartitions(AccessRequest request) {
        Optional<String> callers = request.principal().account().map(Principal.Account::partition);
        return Arn.of(request.resource())
                .filter(arn -> callers.isPresent() && !callers.get().equals(arn.partition()))
                .map(arn -> new Decision.ImplicitlyDenied(
                        List.of(),
                        List.of("The caller and the resource are in different partitions, and no policy reaches across:"
                                + " use a principal of the resource's partition.")));
    }
}
