package dev.chatelaine.lambda;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * An object that an event of S3 says was created: a notification, which has several records and keys that are
 * URL-encoded, or an event of EventBridge, which has one whose key is not.
 *
 * @param bucket the bucket's name
 * @param key the object's key
 * @param versionId the object's version, where the bucket keeps versions
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">Event message
 *     structure</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html">EventBridge event message
 *     structure</a>
 */
public record CreatedObject(String bucket, String key, Optional<String> versionId) {

    private static final Expected KEY = new Expected("a key as S3 encodes it", "\"a+b%2Bc\"");
    private static final Expected PART = new Expected("what S3 sends", "{\"Records\": []}");

    /** Whether a request looks like an event of S3, of any kind. */
    public static boolean isTold(JsonObject request) {
        return request.has("Records") || request.has("detail-type") || isTest(request);
    }

    /** S3 tests a new configuration by an event without records. */
    private static boolean isTest(JsonObject event) {
        return event.has("Event") && event.has("Bucket");
    }

    /**
     * The objects of an event; none where S3 tells of something else, as of removals, or tests a new configuration.
     *
     * @throws dev.chatelaine.InvalidRequest if it is no event of S3
     */
    public static List<CreatedObject> of(JsonObject event) {
        if (event.has("detail-type")) {
            return List.of(eventBridge(part(event, "detail")));
        }
        if (isTest(event)) {
            return List.of();
        }
        if (!event.has("Records")) {
            throw event.missing("Records", PART);
        }
        return event.objects("Records", PART).stream()
                .filter(CreatedObject::isCreation)
                .map(record -> notification(part(record, "s3")))
                .toList();
    }

    private static boolean isCreation(JsonObject record) {
        return record.requiredText("eventName", PART).startsWith("ObjectCreated:");
    }

    private static CreatedObject notification(JsonObject s3) {
        JsonObject object = part(s3, "object");
        return new CreatedObject(bucket(s3), decoded(object), version(object, "versionId"));
    }

    private static String decoded(JsonObject object) {
        try {
            return URLDecoder.decode(object.requiredText("key", PART), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            throw object.malformed("key", KEY);
        }
    }

    private static CreatedObject eventBridge(JsonObject detail) {
        JsonObject object = part(detail, "object");
        return new CreatedObject(bucket(detail), object.requiredText("key", PART), version(object, "version-id"));
    }

    private static String bucket(JsonObject s3) {
        return part(s3, "bucket").requiredText("name", PART);
    }

    private static Optional<String> version(JsonObject object, String field) {
        return object.text(field, PART).filter(id -> !id.isEmpty());
    }

    private static JsonObject part(JsonObject within, String name) {
        return within.object(name, PART).orElseThrow(() -> within.missing(name, PART));
    }
}
