package dev.chatelaine.lambda;

import dev.chatelaine.Internal;
import dev.chatelaine.Refusal;
import java.util.Map;

/** How an invocation ended. */
sealed interface Outcome {

    /**
     * With an answer.
     *
     * @param counts numbers for the log record
     */
    record Answered(Map<String, Long> counts) implements Outcome {}

    /** With a refusal that says why. */
    record Refused(Refusal why) implements Outcome {}

    /** With a failure that nobody foresaw: only its class and place are told, since its message may hold data. */
    record Failed(Throwable unforeseen) implements Outcome {}

    /** Throws what the runtime is to send, if it is a failure. */
    default void raise(Invocation invocation) {
        switch (this) {
            case Answered answered -> {}
            case Refused refused -> throw refused.why();
            case Failed failed ->
                throw new Internal("The function failed in a way that it did not foresee: the log record of request "
                        + invocation.requestId() + " names the place; report it to the function's owner.");
        }
    }
}
