package dev.chatelaine.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes one JSON record for each invocation. It holds names, numbers and code places: no value of a request, no message
 * of an unforeseen failure.
 */
final class InvocationLog {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int MOST_FRAMES = 12;

    private final PrintStream out;
    private final Clock clock;

    InvocationLog(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    void write(Invocation invocation, Outcome outcome) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("timestamp", clock.instant().toString());
            json.writeStringField("level", level(outcome));
            json.writeStringField("function", invocation.function());
            json.writeStringField("version", invocation.version());
            json.writeStringField("requestId", invocation.requestId());
            write(json, outcome);
            json.writeNumberField(
                    "durationMs",
                    Duration.ofNanos(System.nanoTime() - invocation.started()).toMillis());
            json.writeEndObject();
        }
        out.println(line);
    }

    private static String level(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered answered -> "INFO";
            case Outcome.Refused refused -> "WARN";
            case Outcome.Failed failed -> "ERROR";
        };
    }

    private static void write(JsonGenerator json, Outcome outcome) throws IOException {
        switch (outcome) {
            case Outcome.Answered answered -> {
                json.writeStringField("outcome", "answered");
                writeCounts(json, answered.counts());
            }
            case Outcome.Refused refused -> {
                json.writeStringField("outcome", "refused");
                json.writeStringField("errorType", refused.why().getClass().getName());
            }
            case Outcome.Failed failed -> {
                json.writeStringField("outcome", "failed");
                writePlaces(json, failed.unforeseen());
            }
        }
    }

    private static void writeCounts(JsonGenerator json, Map<String, Long> counts) throws IOException {
        json.writeObjectFieldStart("counts");
        for (Map.Entry<String, Long> count : new TreeMap<>(counts).entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
    }

    /** Class names and stack frames of a failure and its causes. */
    private static void writePlaces(JsonGenerator json, Throwable failure) throws IOException {
        json.writeStringField("errorType", failure.getClass().getName());
        json.writeArrayFieldStart("places");
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MOST_FRAMES; depth++, cause = cause.getCause()) {
            json.writeStartObject();
            json.writeStringField("class", cause.getClass().getName());
            json.writeArrayFieldStart("at");
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(MOST_FRAMES, frames.length); i++) {
                json.writeString(frames[i].toString());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
