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
 * One event of an AWS service.
 *
 * @param scope whose, and where
 * @param source such as {@code aws.secretsmanager}
 * @param detailType what kind it is, such as {@code AWS Service Event via CloudTrail}
 * @param time when it happened; seconds are kept
 * @param resources ARNs
 * @param detail what happened
 * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html">Event structure</a>
 */
public record ServiceEvent(
        Scope scope, String source, String detailType, Instant time, List<String> resources, JsonNode detail) {

    /** Copies the resources. */
    public ServiceEvent {
        resources = List.copyOf(resources);
    }

    /** As rules see it and targets get it, under a new id. */
    ObjectNode envelope() {
        ObjectNode envelope = JsonNodeFactory.instance
                .objectNode()
                .put("version", "0")
                .put("id", UUID.randomUUID().toString())
                .put("detail-type", detailType)
                .put("source", source)
                .put("account", scope.account())
                .put("time", time.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("region", scope.region());
        resources.forEach(envelope.putArray("resources")::add);
        envelope.set("detail", detail);
        return envelope;
    }
}
