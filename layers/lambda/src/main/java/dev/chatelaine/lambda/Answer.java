package dev.chatelaine.lambda;

import java.util.Map;

/** What a function answers: a record that serde writes as JSON. Closing it wipes what is secret in it. */
public interface Answer extends AutoCloseable {

    /** Numbers for the log record of the invocation, by name; no secrets. */
    Map<String, Long> counts();

    @Override
    default void close() {}
}
