/**
 * Volumes and snapshots of EBS as a service of the front: two accounts, shares, and the keys that both sides need.
 *
 * <p>States change with time, by a clock that can be stopped and moved on; whether keys may be used is decided when the
 * work is done, as AWS does: a copy that lacks a key is accepted and later in error. There is no data in a volume. What
 * CloudFormation makes in ministack is not seen here.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CopySnapshot.html">CopySnapshot</a>
 * @see <a href="https://docs.aws.amazon.com/ebs/latest/userguide/ebs-modifying-snapshot-permissions.html">Sharing
 *     snapshots</a>
 */
package dev.chatelaine.front.ec2;
