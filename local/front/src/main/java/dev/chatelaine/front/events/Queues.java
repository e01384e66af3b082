package dev.chatelaine.front.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.front.access.ServiceCaller;
import dev.chatelaine.front.upstream.Upstream;
import dev.chatelaine.front.upstream.Upstream.Scope;

/** Queues as targets: those whose policy lets EventBridge send for the rule. */
final class Queues {
    private final Upstream upstream;

    Queues(Upstream upstream) {
        this.upstream = upstream;
    }

    Outcome deliver(Scope scope, Target target, JsonNode message, ServiceCaller service) {
        Scope sqs = new Scope(scope.account(), scope.region(), "sqs");
        String url = ask(sqs, "GetQueueUrl", object().put("QueueName", target.resource()))
                .path("QueueUrl")
                .asText();
        if (!admits(sqs, url, target.arn(), service)) {
            return Outcome.NOT_ADMITTED;
        }
        ObjectNode send = object().put("QueueUrl", url).put("MessageBody", message.toString());
        JsonNode group = target.json().at("/SqsParameters/MessageGroupId");
        if (!group.isMissingNode()) {
            send.set("MessageGroupId", group);
        }
        ask(sqs, "SendMessage", send);
        return Outcome.DELIVERED;
    }

    private boolean admits(Scope sqs, String url, String arn, ServiceCaller service) {
        ObjectNode request = object().put("QueueUrl", url);
        request.putArray("AttributeNames").add("Policy");
        String policy =
                ask(sqs, "GetQueueAttributes", request).at("/Attributes/Policy").asText("");
        return service.may("sqs:SendMessage", arn, sqs.account(), policy);
    }

    private JsonNode ask(Scope sqs, String action, JsonNode request) {
        return upstream.json(sqs, "AmazonSQS." + action, request);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
