package dev.chatelaine.core.policy.access;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.Statement;
import java.util.List;

/**
 * Where a policy stands, which decides what its statements may hold and what they mean without.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html">Resource,
 *     with incomplete ARNs</a>
 */
enum Place {

    /** The caller's side, and its organisation: no Principal; an ARN may lack its last parts. */
    CALLER,

    /** A resource that a statement without Resource is about, such as a role or a repository. */
    RESOURCE,

    /** A KMS key, where a statement without Resource is about nothing. */
    KEY,

    /** What stands before many resources, an organisation or an endpoint: without a Principal it is about everyone. */
    BEFORE;

    /** Whether an ARN of fewer than six parts has wildcards for the rest. */
    boolean completesArns() {
        return this == CALLER;
    }

    /** Whether a statement without Resource is about the resource that the policy stands on. */
    boolean impliesResource() {
        return this == RESOURCE;
    }

    /**
     * Checks that the statements name principals where they must, and not where they may not.
     *
     * @throws InvalidRequest naming the first that does not fit
     */
    void check(String label, Policy policy) {
        List<Statement> statements = policy.statements();
        for (int i = 0; this != BEFORE && i < statements.size(); i++) {
            if (statements.get(i).principals().isPresent() == (this == CALLER)) {
                throw new InvalidRequest("The " + label + " cannot be used at statement " + i + ": expected "
                        + (this == CALLER
                                ? "no Principal, since it is the caller's own."
                                : "a Principal, since it stands on a resource."));
            }
        }
    }
}
