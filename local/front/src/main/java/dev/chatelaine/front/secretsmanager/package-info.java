/**
 * What Secrets Manager does and ministack does not: it drives rotations, and a version of a secret has one value.
 *
 * <p>{@code RotateSecret} labels an empty version AWSPENDING and calls the secret's function for the four steps; a failed
 * rotation is tried again within its window, and then leaves AWSPENDING where it is. Secrets, their versions and labels
 * stay in ministack; what a secret's rotation is set up as, and which rotations run, is kept here and lives as long as the
 * front. Schedules are obeyed, by a clock that can be moved on.
 *
 * <p>Facts: the API reference (RotateSecret, CancelRotateSecret, PutSecretValue, GetSecretValue), the user guide's
 * "Rotation by Lambda function", "Rotation schedules" and "Troubleshoot rotation".
 */
package dev.chatelaine.front.secretsmanager;
