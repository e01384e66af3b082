package dev.chatelaine.lambda;

import java.util.Map;

/** What a function answers: a record that serde writes as JSON. Closing it wipes what is secret in it. */
public interface Answer extends AutoCloseable {

    /** What most functions offer when an answer is too long. */
    String DESTINATION = "name a place in S3 for it in \"destination\"";

    /** Numbers for the log record of the invocation, by name; no secrets. */
    Map<String, Long> counts();

    /** What the caller can do if the answer is too long to be sent, as a clause. */
    default String instead() {
        return DESTINATION;
    }

    @Override
    default void close() {}
}
