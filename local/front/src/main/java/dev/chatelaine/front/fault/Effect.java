package dev.chatelaine.front.fault;

import dev.chatelaine.front.answer.AwsError;

/** What a fault does to a call. */
public sealed interface Effect {
    /** The name used in the journal and at the control endpoint. */
    String kind();

    /** The call does not happen; the caller gets this error. */
    record Failure(int status, String code, String message) implements Effect {
        @Override
        public String kind() {
            return "error";
        }

        /** The error to render. */
        public AwsError toAwsError() {
            return new AwsError(status, code, message);
        }
    }

    /** The call happens, then the connection closes without an answer. */
    record Lost() implements Effect {
        @Override
        public String kind() {
            return "lost";
        }
    }

    /** The call happens after so many milliseconds. */
    record Delay(long millis) implements Effect {
        @Override
        public String kind() {
            return "delay";
        }
    }
}
