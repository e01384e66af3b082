package dev.chatelaine.front.answer;

/**
 * A refusal as AWS words it, thrown by rules and services and rendered once in the caller's protocol.
 *
 * <p>Carries no cause and no stack trace: it is an answer, not an accident.
 */
public final class AwsError extends RuntimeException {
    private final int status;
    private final String code;

    /**
     * @param status HTTP status, 400 to 599
     * @param code AWS's error code without the service's namespace, such as {@code AccessDeniedException}
     * @param message one sentence for the caller; never a secret
     */
    public AwsError(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** AWS's error code. */
    public String code() {
        return code;
    }
}
