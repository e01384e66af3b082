package dev.chatelaine;

import java.io.Serial;
import java.util.Objects;

/**
 * The failure of an invocation, as its caller sees it.
 *
 * <p>The managed Java runtime sends {@code errorType} (the class name), {@code errorMessage} and {@code stackTrace},
 * nothing else. So the class says what kind of failure it is, and the message is the whole explanation: one sentence
 * that says what was wrong and what to do, and, where there is more to say, a newline and one JSON object. A refusal
 * carries neither cause nor stack trace, since the runtime would log both; and it never holds a secret or the
 * offending value.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-exceptions.html">Lambda function errors in Java</a>
 */
public abstract sealed class Refusal extends RuntimeException
        permits InvalidRequest, Denied, NotFound, Conflict, Tampered, Throttled, Unavailable, NotReady, Internal {

    @Serial
    private static final long serialVersionUID = 1L;

    Refusal(String sentence) {
        super(Objects.requireNonNull(sentence), null, false, false);
    }

    /** Whether the same request may succeed later: true for {@code Throttled}, {@code Unavailable}, {@code NotReady}. */
    public boolean worthRetrying() {
        return switch (this) {
            case Throttled t -> true;
            case Unavailable u -> true;
            case NotReady n -> true;
            default -> false;
        };
    }
}
