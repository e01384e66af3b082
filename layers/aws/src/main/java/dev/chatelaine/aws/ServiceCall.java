package dev.chatelaine.aws;

import dev.chatelaine.Conflict;
import dev.chatelaine.Denied;
import dev.chatelaine.Internal;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.NotFound;
import dev.chatelaine.Refusal;
import dev.chatelaine.Throttled;
import dev.chatelaine.Unavailable;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * One call to a service, whose failure becomes a refusal. The service's own message is left out: it may quote the
 * request.
 *
 * @param action the IAM action, for example {@code kms:Decrypt}
 * @param resource what it is done to, escaped already where it comes from outside
 * @param reasons why it was denied, if it was
 */
record ServiceCall(String action, String resource, Reasons reasons) {

    /** A call whose denial has no reasons to be read. */
    ServiceCall(String action, String resource) {
        this(action, resource, Reasons.NONE);
    }

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;
    private static final int SERVER_ERROR = 500;

    private static final Set<String> THROTTLES =
            Set.of("SlowDown", "Throttling", "ThrottlingException", "TooManyRequestsException", "RequestLimitExceeded");
    private static final Set<String> WRONG_STATES = Set.of(
            "DisabledException",
            "KMSInvalidStateException",
            "InvalidKeyId",
            "InvalidObjectState",
            "OperationAborted",
            "InvalidRequestException");
    private static final Set<String> ABSENCES = Set.of("NotFoundException", "ResourceNotFoundException");
    /** What may pass: S3 waited in vain, or Secrets Manager could not use the secret's KMS key. */
    private static final Set<String> PASSING = Set.of("RequestTimeout", "EncryptionFailure", "DecryptionFailure");

    /** The signature of the call was not accepted: no policy is to blame. */
    private static final Set<String> BAD_CREDENTIALS = Set.of(
            "ExpiredToken",
            "ExpiredTokenException",
            "IncompleteSignature",
            "InvalidAccessKeyId",
            "InvalidClientTokenId",
            "InvalidSignatureException",
            "InvalidToken",
            "MissingAuthenticationToken",
            "MissingAuthenticationTokenException",
            "RequestExpired",
            "RequestTimeTooSkewed",
            "SignatureDoesNotMatch",
            "UnrecognizedClientException");

    /** What S3 says of a version id or a key that cannot be. */
    private static final Set<String> BAD_NAMES = Set.of("InvalidArgument", "InvalidURI", "KeyTooLongError");

    /**
     * Calls.
     *
     * @throws Refusal of the class that the failure belongs to
     */
    <T> T answer(Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException failure) {
            throw refusal(failure);
        }
    }

    /** The refusal that a failure becomes. */
    Refusal refusal(SdkException failure) {
        return failure instanceof AwsServiceException answered
                ? refusal(answered)
                : new Unavailable(
                        action + " on " + resource + " got no answer: try again; if it goes on, see whether the"
                                + " function reaches the service and has credentials.");
    }

    private Refusal refusal(AwsServiceException answered) {
        String code = code(answered);
        int status = answered.statusCode();
        if (answered.isThrottlingException() || THROTTLES.contains(code)) {
            return new Throttled(said("asked to slow down", answered) + "try again later.");
        }
        if (WRONG_STATES.contains(code)) {
            return new Conflict(said("does not do this in the state it is in", answered)
                    + "see whether it is disabled, archived or being deleted.");
        }
        if (status >= SERVER_ERROR || PASSING.contains(code)) {
            return new Unavailable(said("failed", answered) + "try again later.");
        }
        return refusedByCode(code, status, answered);
    }

    private Refusal refusedByCode(String code, int status, AwsServiceException answered) {
        if (BAD_CREDENTIALS.contains(code)) {
            return new Denied(said("does not accept the function's credentials", answered)
                    + "see whether they have expired, and belong to the account and the service that are called.");
        }
        if (BAD_NAMES.contains(code)) {
            return new InvalidRequest(said("does not take this name", answered)
                    + "see whether its key and version are what the service gave them.");
        }
        return refusedByStatus(code, status, answered);
    }

    private Refusal refusedByStatus(String code, int status, AwsServiceException answered) {
        if (ABSENCES.contains(code)) {
            return notFound(answered);
        }
        return switch (status) {
            case FORBIDDEN -> denied(answered);
            case NOT_FOUND, NOT_ALLOWED -> notFound(answered);
            case CONFLICT, PRECONDITION_FAILED ->
                new Conflict(said("is not as it was expected to be", answered) + "look at it, then try again.");
            default ->
                code.startsWith("AccessDenied")
                        ? denied(answered)
                        : new Internal(
                                said("was refused as malformed", answered) + "report it to the function's owner.");
        };
    }

    private Refusal denied(AwsServiceException answered) {
        return new Denied(said("is not permitted", answered)
                + "allow it in the policy of the function's role, and in the resource's own policy where it has one.\n"
                + "{\"action\":\"" + action + "\",\"resource\":"
                + (resource.startsWith("\"") ? resource : "\"" + resource + "\"") + why(answered));
    }

    /** The rest of the JSON object: its reasons as ExplainAccess tells them, where there are any. */
    private String why(AwsServiceException answered) {
        return reasons.of(action, DenialMessage.of(message(answered)))
                .map(explanation -> "," + explanation.cut().json().substring(1))
                .orElse("}");
    }

    private static String message(AwsServiceException answered) {
        return answered.awsErrorDetails() == null || answered.awsErrorDetails().errorMessage() == null
                ? ""
                : answered.awsErrorDetails().errorMessage();
    }

    private Refusal notFound(AwsServiceException answered) {
        return new NotFound(said("found nothing", answered) + "see whether it exists, and in this region and account.");
    }

    private String said(String what, AwsServiceException answered) {
        return action + " on " + resource + " " + what + " (" + code(answered) + ", request "
                + (answered.requestId() == null ? "unknown" : answered.requestId()) + "): ";
    }

    private static String code(AwsServiceException answered) {
        return answered.awsErrorDetails() == null || answered.awsErrorDetails().errorCode() == null
                ? "status " + answered.statusCode()
                : answered.awsErrorDetails().errorCode();
    }
}
