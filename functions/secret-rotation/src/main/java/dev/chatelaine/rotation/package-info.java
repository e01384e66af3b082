/**
 * RotateSecret and CheckRotation: the passwords of PostgreSQL users that Secrets Manager keeps.
 *
 * <p>Secrets Manager calls RotateSecret four times for each rotation: {@code createSecret} makes the new credential,
 * {@code setSecret} installs it in the server, {@code testSecret} proves that it works, {@code finishSecret} makes it the
 * current one. Any of them may be killed at any instant and called again with the same token: each looks at what is there
 * first, and ends in the same state. CheckRotation says beforehand whether a rotation would succeed, and changes nothing.
 *
 * <p>Strategy {@code single} changes the password of the one user, so that between setSecret and finishSecret the current
 * value does not log in. Strategy {@code alternating} keeps two users: the rotation prepares the one that is not in use,
 * proves that it has the first one's privileges, and only then points the secret to it, so that no login fails.
 *
 * <p>Passwords are random numbers of the JDK, reach the server as SCRAM-SHA-256 verifiers only, over verified TLS only,
 * and only the host that the secret and its master secret agree on is ever spoken to.
 *
 * @see <a href="https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda-functions.html">Rotation
 *     by Lambda function</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_secret_json_structure.html">JSON
 *     structure of database secrets</a>
 */
package dev.chatelaine.rotation;
