/**
 * Decisions beside those of another judge, npm's {@code @cloud-copilot/iam-simulate}, which runs as a process of its own.
 *
 * <p>Requests and policies are made at random over a small world, so that they often match and often almost match. Where
 * the two differ, the difference must be one of those that {@link dev.chatelaine.core.policy.differential.Difference}
 * names, each a rule of AWS's pages that the other does not follow.
 */
package dev.chatelaine.core.policy.differential;
