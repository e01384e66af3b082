/**
 * Decides requests by policies and grants, and says which statement decided and what is missing.
 *
 * <p>{@link dev.chatelaine.core.policy.access.Evaluator#decide} takes an {@link
 * dev.chatelaine.core.policy.access.AccessRequest} and a {@link dev.chatelaine.core.policy.access.PolicySet}, whose
 * policies were compiled when it was built, and answers with a {@link dev.chatelaine.core.policy.access.Decision}. A
 * matching Deny anywhere decides. Otherwise the kind of the resource has the word: a KMS key opens only to what its key
 * policy or a grant allows, other resources open to an identity policy or a resource policy; across accounts both
 * sides must allow.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html">Policy evaluation
 *     logic</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html">Cross-account
 *     policy evaluation logic</a>
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/policy-evaluation.html">Troubleshooting key
 *     access</a>
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/grants.html">Grants in KMS</a>
 */
package dev.chatelaine.core.policy.access;
