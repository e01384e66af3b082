package dev.chatelaine.front.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.front.upstream.Upstream.Scope;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Events that a service writes to CloudTrail without an API call, and that reach EventBridge by it. On AWS they do so where
 * a trail is logging; here always.
 *
 * @see <a href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/non-api-aws-service-events.html">AWS service
 *     events</a>
 * @see <a href="https://docs.aws.amazon.com/secretsmanager/latest/userguide/cloudtrail_log_entries.html">Those of Secrets
 *     Manager</a>
 */
public final class CloudTrailEvents {
    private static final String TYPE = "AWS Service Event via CloudTrail";

    private CloudTrailEvents() {}

    /**
     * One event.
     *
     * @param service the service's short name, such as {@code secretsmanager}
     * @param requestId what the service calls the work that the event is of
     * @param additional what the service adds
     */
    public static ServiceEvent of(
            Scope scope, String service, String name, Instant time, String requestId, JsonNode additional) {
        String principal = service + ".amazonaws.com";
        ObjectNode detail = JsonNodeFactory.instance.objectNode().put("eventVersion", "1.08");
        detail.putObject("userIdentity").put("accountId", scope.account()).put("invokedBy", principal);
        detail.put("eventTime", time.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("eventSource", principal)
                .put("eventName", name)
                .put("awsRegion", scope.region())
                .put("sourceIPAddress", principal)
                .put("userAgent", principal)
                .putNull("requestParameters")
                .putNull("responseElements")
                .<ObjectNode>set("additionalEventData", additional)
                .put("requestID", requestId)
                .put("eventID", UUID.randomUUID().toString())
                .put("readOnly", false)
                .put("eventType", "AwsServiceEvent")
                .put("managementEvent", true)
                .put("recipientAccountId", scope.account())
                .put("eventCategory", "Management");
        return new ServiceEvent(scope, "aws." + service, TYPE, time, List.of(), detail);
    }
}
