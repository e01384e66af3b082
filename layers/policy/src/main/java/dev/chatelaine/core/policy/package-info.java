/**
 * The policy language of AWS as data: what is read prints back with the same meaning and the same shape.
 *
 * <p>{@link dev.chatelaine.core.policy.Policy#parse} reads a policy document and {@link
 * dev.chatelaine.core.policy.Policy#print} writes it. Nothing is normalised on the way: a single value stays without
 * brackets, an absent Version stays absent (adding one would turn literal text into variables), {@code true} stays
 * unquoted, and every element keeps its place. What is not policy language is refused with a JSON pointer.
 *
 * <p>The package {@code match} compares texts, patterns and condition values; the package {@code access} decides
 * requests.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">Grammar of the IAM
 *     JSON policy language</a>
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html">Creating a key
 *     policy</a>
 */
package dev.chatelaine.core.policy;
