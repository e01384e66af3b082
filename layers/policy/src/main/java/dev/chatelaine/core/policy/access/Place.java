package dev.chatelaine.core.policy.access;

import dev.chatelaine.core.policy.Effect;
import dev.chatelaine.core.policy.Principals;
import dev.chatelaine.core.policy.Statement;
import java.util.Optional;

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

    /** Whether a condition sees a key there: KMS knows of a key's aliases in IAM's policies only. */
    boolean sees(String lowerCaseKey) {
        return this != KEY || !lowerCaseKey.equals("kms:resourcealiases");
    }

    /** Whom a statement is about: whoever has the policy, or whom it names. */
    PrincipalScope principals(Statement statement) {
        Optional<Principals> named = statement.principals();
        Effect effect = statement.effect();
        return switch (this) {
            case CALLER -> PrincipalScope.holder();
            case BEFORE ->
                named.map(principals -> PrincipalScope.of(principals, effect)).orElseGet(PrincipalScope::holder);
            case RESOURCE, KEY ->
                named.map(principals -> PrincipalScope.of(principals, effect)).orElseGet(PrincipalScope::nobody);
        };
    }
}
