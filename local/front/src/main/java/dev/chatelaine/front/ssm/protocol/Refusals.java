package dev.chatelaine.front.ssm.protocol;

import dev.chatelaine.front.answer.AwsError;

/** Errors of the service model, by their codes; none quotes a value. */
public final class Refusals {

    private static final int BAD_REQUEST = 400;

    private Refusals() {}

    /** Any error of the model. */
    public static AwsError of(String code, String sentence) {
        return new AwsError(BAD_REQUEST, code, sentence);
    }

    /** A member of the request breaks a constraint. */
    public static AwsError validation(String sentence) {
        return of("ValidationException", sentence);
    }
}
