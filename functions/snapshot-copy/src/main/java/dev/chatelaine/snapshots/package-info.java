/**
 * Copies encrypted EBS snapshots to another account, where they are encrypted under that account's key.
 *
 * <p>One function for each step of the state machine {@code statemachine.asl.json}, with a role each. A step takes the
 * {@link dev.chatelaine.snapshots.Run} as it stands, ensures what it is for, and answers the run with what it learned.
 * What is not ready yet is {@link dev.chatelaine.NotReady}, which the state machine tries again; so every step may run
 * any number of times, and a run that was cut off anywhere goes on where it was. What a step made is known by a tag
 * that was given in the call that made it.
 *
 * <p>Where data goes is configuration ({@link dev.chatelaine.snapshots.Plan}): a request names the plan.
 *
 * @see <a href="https://docs.aws.amazon.com/ebs/latest/userguide/ebs-modifying-snapshot-permissions.html">Sharing
 *     snapshots</a>
 * @see <a href="https://docs.aws.amazon.com/ebs/latest/userguide/ebs-copy-snapshot.html">Copying snapshots</a>
 */
package dev.chatelaine.snapshots;
