/**
 * The comparisons of the policy language: patterns with wildcards and variables, and condition operators.
 *
 * <p>Everything is compiled from policy text once and then asked many times, without allocation except where a policy
 * variable must be filled in. The facts come from the condition operator reference, the variables page and the ARN
 * page of the IAM User Guide.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">Condition
 *     operators</a>
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html">Variables and
 *     tags</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html">Single-valued
 *     and multivalued context keys</a>
 */
package dev.chatelaine.core.policy.match;
