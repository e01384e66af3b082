package dev.chatelaine.waf;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.aws.S3Place;
import dev.chatelaine.lambda.CreatedObject;
import dev.chatelaine.lambda.Expected;
import dev.chatelaine.lambda.JsonObject;
import dev.chatelaine.lambda.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What tells SummarizeLog of logs: a request of its own, a notification of S3, the same inside a message of SQS, an event
 * of EventBridge, or a subscription of CloudWatch Logs.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">Event message
 *     structure</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html">EventBridge event message
 *     structure</a>
 */
sealed interface LogEvent {

    /** Logs that are there. */
    record Notified(List<S3Place> logs) implements LogEvent {}

    /** Messages that each hold a notification. */
    record Queued(List<Message> messages) implements LogEvent {}

    /**
     * What CloudWatch Logs sent.
     *
     * @param zipped gzip of the envelope
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Subscribed(byte[] zipped) implements LogEvent {}

    /** A message of a queue. */
    record Message(String id, String body) {}

    /** The most bytes of a zipped envelope, all that fits in a request. */
    int MOST_ENVELOPE = 4 << 20;

    /** What S3 wrote, as we understand it. */
    Expected SOURCE = new Expected("a log's place in S3", "\"s3://aws-waf-logs-shop/AWSLogs/...log.gz\"");

    /** A part of an event. */
    Expected PART = new Expected("what S3 or SQS sends", "{\"Records\": []}");

    /** Reads an event of any kind. */
    static LogEvent read(Request request) {
        if (request.has("Records") && isQueued(request)) {
            return new Queued(request.objects("Records", PART).stream()
                    .map(message -> new Message(text(message, "messageId"), text(message, "body")))
                    .toList());
        }
        return request.has("awslogs") ? subscribed(part(request, "awslogs")) : new Notified(notified(request));
    }

    private static Subscribed subscribed(JsonObject awslogs) {
        return awslogs.base64("data", MOST_ENVELOPE, "let CloudWatch Logs send it in parts")
                .map(data -> new Subscribed(data.bytes().clone()))
                .orElseThrow(() -> awslogs.missing("data", PART));
    }

    private static boolean isQueued(JsonObject request) {
        return request.objects("Records", PART).stream()
                .anyMatch(record ->
                        record.parsed("eventSource", PART, Optional::of).equals(Optional.of("aws:sqs")));
    }

    /** The logs of a notification that is text. */
    static List<S3Place> logs(String notification) throws IOException {
        try (Request request = Request.parse(notification.getBytes(StandardCharsets.UTF_8))) {
            return notified(request);
        }
    }

    private static List<S3Place> notified(JsonObject request) {
        return CreatedObject.isTold(request)
                ? CreatedObject.of(request).stream().map(LogEvent::place).toList()
                : List.of(direct(request));
    }

    private static S3Place direct(JsonObject request) {
        request.only("source");
        return request.parsed("source", SOURCE, S3Place::parse).orElseThrow(() -> request.missing("source", SOURCE));
    }

    /** Goes through the text form, which says what a place may be. */
    private static S3Place place(CreatedObject log) {
        return S3Place.parse("s3://" + log.bucket() + "/" + log.key())
                .map(place -> new S3Place(place.bucket(), log.key(), log.versionId()))
                .orElseThrow(() -> new InvalidRequest(
                        "The event names an object that cannot be: expected the bucket and key that S3 sends."));
    }

    private static JsonObject part(JsonObject request, String name) {
        return request.object(name, PART).orElseThrow(() -> request.missing(name, PART));
    }

    private static String text(JsonObject request, String name) {
        return request.parsed(name, PART, Optional::of).orElseThrow(() -> request.missing(name, PART));
    }
}
