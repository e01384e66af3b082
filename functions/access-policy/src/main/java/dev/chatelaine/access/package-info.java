/**
 * ExplainAccess: whether policies and grants allow a request, which statements decided, and what is missing. LintPolicy:
 * what is wrong with a policy, and how to mend it. WriteKeyPolicy: a key policy from a description of who may do what.
 *
 * <p>ExplainAccess decides with {@link dev.chatelaine.core.policy.access} alone, over policies that the request brings along, or
 * over the key policy and the grants of a KMS key, which it reads. It changes nothing.
 *
 * @see dev.chatelaine.core.policy.access
 * @see dev.chatelaine.core.policy.lint
 * @see dev.chatelaine.core.policy.write
 */
package dev.chatelaine.access;
