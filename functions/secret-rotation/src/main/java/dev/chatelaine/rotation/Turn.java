package dev.chatelaine.rotation;

import dev.chatelaine.aws.SecretText;
import dev.chatelaine.lambda.Deadline;
import java.util.Optional;

/**
 * One step of one rotation.
 *
 * @param secretId the secret
 * @param token id of the version that the rotation makes
 * @param rotationToken what proves a rotation of another account's secret
 * @param deadline when Lambda ends the step
 */
record Turn(String secretId, String token, Optional<SecretText> rotationToken, Deadline deadline) {}
