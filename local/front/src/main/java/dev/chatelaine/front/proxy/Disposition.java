package dev.chatelaine.front.proxy;

import dev.chatelaine.front.answer.Rendered;
import java.util.Optional;
import java.util.function.Consumer;

/** What becomes of a request. */
sealed interface Disposition {
    /** Whether the answer is lost on purpose, after the effect. */
    boolean lost();

    /** The front answers itself. */
    record Reply(Rendered rendered, boolean lost) implements Disposition {}

    /**
     * ministack answers.
     *
     * @param account to put in the place of the access key; empty leaves the request's own credentials
     * @param body what was read of the body, whole; empty when nothing was read
     * @param learn takes the body of a success, whole; empty lets it stream
     * @param done runs when ministack has answered
     */
    record Forward(
            Optional<String> account,
            Optional<byte[]> body,
            Optional<Consumer<byte[]>> learn,
            Runnable done,
            boolean lost)
            implements Disposition {}
}
