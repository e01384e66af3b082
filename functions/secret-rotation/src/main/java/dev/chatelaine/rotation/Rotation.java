package dev.chatelaine.rotation;

import static dev.chatelaine.aws.SecretState.CURRENT;
import static dev.chatelaine.aws.SecretState.PENDING;

import dev.chatelaine.Conflict;
import dev.chatelaine.aws.SecretState;
import dev.chatelaine.aws.SecretText;
import dev.chatelaine.aws.SecretVersions;
import dev.chatelaine.lambda.Deadline;
import dev.chatelaine.lambda.Primed;

/** Rotates a secret, step by step, as Secrets Manager asks. */
public final class Rotation implements Primed {

    private final SecretVersions versions;
    private final PasswordRules rules;
    private final CreateSecret create;
    private final SetSecret set;
    private final TestSecret test;
    private final FinishSecret finish;

    /**
     * Rotations of these secrets.
     *
     * @param rules what new passwords are made of
     * @param masters which secrets may serve as the administrator's
     */
    public Rotation(SecretVersions versions, Databases databases, PasswordRules rules, MasterSecrets masters) {
        Values values = new Values(versions, masters);
        this.versions = versions;
        this.rules = rules;
        this.create = new CreateSecret(values, versions, rules);
        this.set = new SetSecret(values, databases);
        this.test = new TestSecret(values, databases);
        this.finish = new FinishSecret(versions, test);
    }

    /** Does one step. One that is done already, or a rotation that is finished, is left as it is. */
    void perform(RotateRequest request, Deadline deadline) {
        SecretState state = versions.describe(request.secretId());
        if (isUnderWay(state, request.token())) {
            run(request.step(), new Turn(state.arn(), request.token(), request.rotationToken(), deadline));
        }
    }

    private static boolean isUnderWay(SecretState state, String token) {
        if (!state.rotationEnabled()) {
            throw new Conflict("Rotation is not set up for this secret: call RotateSecret of Secrets Manager with this"
                    + " function's ARN; nobody else should invoke it.");
        }
        if (!state.stages().containsKey(token)) {
            throw new Conflict("The secret has no version of this ClientRequestToken: Secrets Manager makes one when a"
                    + " rotation begins.");
        }
        if (!state.has(token, CURRENT) && !state.has(token, PENDING)) {
            throw new Conflict(
                    "The version of this ClientRequestToken is no longer AWSPENDING: another rotation took its"
                            + " place.");
        }
        return !state.has(token, CURRENT);
    }

    private void run(Step step, Turn turn) {
        switch (step) {
            case CREATE -> create.run(turn);
            case SET -> set.run(turn);
            case TEST -> test.run(turn);
            case FINISH -> finish.run(turn);
        }
    }

    /** Reads and writes a made-up secret; draws nothing random. */
    @Override
    public void prime() {
        SecretText value = SecretText.of("{\"engine\":\"postgres\",\"host\":\"db.example\",\"port\":5432,"
                + "\"dbname\":\"shop\",\"username\":\"shop\",\"password\":\"no secret\"}");
        try (DatabaseSecret secret = SecretReader.read("the example", value)) {
            secret.with(secret.nextUsername(), secret.password()).close();
        }
        rules.alphabet();
    }
}
