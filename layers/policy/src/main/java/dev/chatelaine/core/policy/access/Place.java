package dev.chatelaine.core.policy.access;

import dev.chatelaine.core.policy.Statement;

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

    /** Whether a statement must name principals. */
    boolean needsPrincipals() {
        return this == RESOURCE || this == KEY;
    }

    /** Whether a condition sees a key there: KMS knows of a key's aliases in IAM's policies only. */
    boolean sees(String lowerCaseKey) {
        return this != KEY || !lowerCaseKey.equals("kms:resourcealiases");
    }

    /** Whom a statement is about: whoever has the policy, or whom it names. */
    PrincipalScope principals(Statement statement) {
        if (this == CALLER) {
            return PrincipalScope.holder();
        }
        return statement
                .principals()
                .map(named -> PrincipalScope.of(named, statement.effect()))
                .orElseGet(needsPrincipals() ? PrincipalScope::nobody : PrincipalScope::holder);
    }
}
