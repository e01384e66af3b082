/**
 * Writes key policies, and proves what it writes.
 *
 * <p>{@link dev.chatelaine.core.policy.write.KeyPolicyWriter} writes a policy that fits a {@link
 * dev.chatelaine.core.policy.write.KeyDescription}: who administers a KMS key, who uses it, through which services, bound
 * to which encryption context. {@link dev.chatelaine.core.policy.write.KeyPolicyProof} asks the evaluator about every use
 * that the description names, and about those who must not have it; a policy that fails is not given out. {@link
 * dev.chatelaine.core.policy.write.PolicyText} adds statements to the text of a policy and takes them away, and leaves
 * every other byte as it was.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html">Key policies in KMS</a>
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html">Default key policy</a>
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html">KMS condition keys</a>
 */
package dev.chatelaine.core.policy.write;
