package dev.chatelaine.waf;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.aws.S3Place;
import dev.chatelaine.lambda.Expected;
import dev.chatelaine.lambda.JsonObject;
import dev.chatelaine.lambda.Request;
import java.io.IOException;
import java.net.URLDecoder;
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
        if (request.has("Records")) {
            return request.objects("Records", PART).stream()
                    .filter(LogEvent::isCreation)
                    .map(record -> notification(part(record, "s3")))
                    .toList();
        }
        if (request.has("detail-type")) {
            return List.of(eventBridge(part(request, "detail")));
        }
        return request.has("Event") && request.has("Bucket") ? List.of() : List.of(direct(request));
    }

    /** S3 also tells of removals, where it is asked to, and tests a new configuration by an event without records. */
    private static boolean isCreation(JsonObject record) {
        return text(record, "eventName").startsWith("ObjectCreated:");
    }

    private static S3Place direct(JsonObject request) {
        request.only("source");
        return request.parsed("source", SOURCE, S3Place::parse).orElseThrow(() -> request.missing("source", SOURCE));
    }

    private static S3Place notification(JsonObject s3) {
        JsonObject object = part(s3, "object");
        return place(part(s3, "bucket"), decoded(text(object, "key")), object.parsed("versionId", PART, Optional::of));
    }

    private static String decoded(String key) {
        try {
            return URLDecoder.decode(key, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            throw unnamed();
        }
    }

    private static InvalidRequest unnamed() {
        return new InvalidRequest(
                "The event names an object that cannot be: expected the bucket and key that S3 sends.");
    }

    private static S3Place eventBridge(JsonObject detail) {
        JsonObject object = part(detail, "object");
        return place(part(detail, "bucket"), text(object, "key"), object.parsed("version-id", PART, Optional::of));
    }

    /** Goes through the text form, which says what a place may be. */
    private static S3Place place(JsonObject bucket, String key, Optional<String> version) {
        return S3Place.parse("s3://" + text(bucket, "name") + "/" + key)
                .map(place -> new S3Place(place.bucket(), key, version.filter(id -> !id.isEmpty())))
                .orElseThrow(LogEvent::unnamed);
    }

    private static JsonObject part(JsonObject request, String name) {
        return request.object(name, PART).orElseThrow(() -> request.missing(name, PART));
    }

    private static String text(JsonObject request, String name) {
        return request.parsed(name, PART, Optional::of).orElseThrow(() -> request.missing(name, PART));
    }
}
