package dev.chatelaine.rotation;

import static dev.chatelaine.aws.SecretState.CURRENT;

import dev.chatelaine.NotFound;
import dev.chatelaine.Refusal;
import dev.chatelaine.aws.SecretVersions;

/** The last step: makes the new version the current one, if it works at this moment. */
final class FinishSecret {

    private final SecretVersions versions;
    private final TestSecret test;

    FinishSecret(SecretVersions versions, TestSecret test) {
        this.versions = versions;
        this.test = test;
    }

    void run(Turn turn) {
        test.run(turn);
        String current = versions.describe(turn.secretId())
                .versionAt(CURRENT)
                .orElseThrow(() -> new NotFound("The secret has no version that is AWSCURRENT: store one."));
        if (!current.equals(turn.token())) {
            promote(turn, current);
        }
    }

    /** The answer may be lost, or another attempt faster: then the label is where it should be all the same. */
    private void promote(Turn turn, String current) {
        try {
            versions.promote(turn.secretId(), turn.token(), current);
        } catch (Refusal refusal) {
            if (!versions.describe(turn.secretId()).has(turn.token(), CURRENT)) {
                throw refusal;
            }
        }
    }
}
