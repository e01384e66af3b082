/**
 * Whether a caller may: identity policies, resource policies and grants gathered from ministack, decided by
 * core.policy, refused in AWS's words.
 *
 * <p>Facts from the IAM User Guide, "Policy evaluation logic" and "Troubleshoot access denied error messages", and the
 * KMS Developer Guide, "Condition keys for AWS KMS".
 */
package dev.chatelaine.front.access;
