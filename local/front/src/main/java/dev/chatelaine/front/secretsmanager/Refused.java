package dev.chatelaine.front.secretsmanager;

import dev.chatelaine.front.answer.AwsError;

/** Refusals in Secrets Manager's words, as far as they are known. */
final class Refused {
    private static final int BAD_REQUEST = 400;

    private Refused() {}

    static AwsError request(String message) {
        return new AwsError(BAD_REQUEST, "InvalidRequestException", message);
    }

    static AwsError parameter(String message) {
        return new AwsError(BAD_REQUEST, "InvalidParameterException", message);
    }

    static AwsError notFound(String message) {
        return new AwsError(BAD_REQUEST, "ResourceNotFoundException", message);
    }

    static AwsError exists(String message) {
        return new AwsError(BAD_REQUEST, "ResourceExistsException", message);
    }

    static AwsError denied(String message) {
        return new AwsError(BAD_REQUEST, "AccessDeniedException", message);
    }
}
