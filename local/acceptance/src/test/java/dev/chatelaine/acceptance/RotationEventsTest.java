package dev.chatelaine.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Rotations on schedule, and what rules of EventBridge see of them. */
class RotationEventsTest {

    private static final String NAME = "rotation-events";
    private static final String PLACE = ":us-east-1:" + LocalCloud.ACCOUNT + ":";
    private static final String RULE = "arn:aws:events" + PLACE + "rule/" + NAME;
    private static final String QUEUE = "arn:aws:sqs" + PLACE + NAME;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String PATTERN = """
            {"source": ["aws.secretsmanager"], "detail-type": ["AWS Service Event via CloudTrail"],
             "detail": {"eventName": ["RotationSucceeded", "RotationFailed"],
                        "additionalEventData": {"SecretId": [{"wildcard": "*:secret:announced-*"}]}}}""";
    private static final String QUEUE_POLICY = """
            {"Statement": {"Effect": "Allow", "Principal": {"Service": "events.amazonaws.com"},
             "Action": "sqs:SendMessage", "Resource": "%s", "Condition": {"ArnEquals": {"aws:SourceArn": "%s"}}}}""".formatted(QUEUE, RULE);

    private LocalCloud cloud;
    private DatabaseServer server;
    private EventBridgeClient events;
    private SqsClient queues;
    private String queue;

    @BeforeEach
    void listen() {
        cloud = LocalCloud.running();
        server = DatabaseServer.running();
        events = cloud.client(EventBridgeClient.builder(), LocalCloud.ACCOUNT);
        queues = cloud.client(SqsClient.builder(), LocalCloud.ACCOUNT);
        queue = queues.createQueue(
                        call -> call.queueName(NAME).attributes(Map.of(QueueAttributeName.POLICY, QUEUE_POLICY)))
                .queueUrl();
        admitTheRule();
        events.putRule(call -> call.name(NAME).eventPattern(PATTERN));
        events.putTargets(call -> call.rule(NAME).targets(toTheQueue(), toCheckRotation()));
        cloud.control("DELETE", "/journal", null);
    }

    private void admitTheRule() {
        String function = cloud.output("CheckRotationFunctionName");
        forget(function);
        cloud.lambda()
                .addPermission(call -> call.functionName(function)
                        .statementId(NAME)
                        .action("lambda:InvokeFunction")
                        .principal("events.amazonaws.com")
                        .sourceArn(RULE));
    }

    private void forget(String function) {
        try {
            cloud.lambda().removePermission(call -> call.functionName(function).statementId(NAME));
        } catch (ResourceNotFoundException absent) {
            // There is none of an earlier run.
        }
    }

    private static Target toTheQueue() {
        return Target.builder().id("queue").arn(QUEUE).build();
    }

    private Target toCheckRotation() {
        return Target.builder()
                .id("function")
                .arn(cloud.output("CheckRotationFunctionName"))
                .input("{\"secretId\": \"announced\"}")
                .build();
    }

    @AfterEach
    void listenNoMore() {
        if (events != null) {
            events.removeTargets(call -> call.rule(NAME).ids("queue", "function"));
            events.deleteRule(call -> call.name(NAME));
            queues.deleteQueue(call -> call.queueUrl(queue));
            forget(cloud.output("CheckRotationFunctionName"));
            events.close();
            queues.close();
        }
    }

    private static <T> T awaited(String what, Supplier<T> look, java.util.function.Predicate<T> there)
            throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        T seen = look.get();
        while (!there.test(seen)) {
            assertThat(System.nanoTime()).as("%s; seen: %s", what, seen).isLessThan(end);
            Thread.sleep(50);
            seen = look.get();
        }
        return seen;
    }

    private List<JsonNode> received(List<JsonNode> before) {
        List<JsonNode> all = new ArrayList<>(before);
        for (Message message :
                queues.receiveMessage(call -> call.queueUrl(queue)).messages()) {
            try {
                all.add(LocalCloud.JSON.readTree(message.body()));
            } catch (IOException malformed) {
                throw new UncheckedIOException(malformed);
            }
        }
        return all;
    }

    private List<JsonNode> journal(String query) {
        List<JsonNode> entries = new ArrayList<>();
        cloud.control("GET", "/journal?" + query, null).path("entries").forEach(entries::add);
        return entries;
    }

    @Test
    void aRuleSeesThatARotationSucceeded() throws Exception {
        RotatedSecret secret = new RotatedSecret(cloud, server, "announced", "alternating");
        String version = secret.begin();
        secret.await(version);

        JsonNode event = awaited("an event in the queue", () -> received(List.of()), list -> !list.isEmpty())
                .getFirst();
        assertThat(event.at("/detail/eventName").asText()).isEqualTo("RotationSucceeded");
        assertThat(event.at("/detail/requestID").asText())
                .isEqualTo("Rotation-"
                        + event.at("/detail/additionalEventData/SecretId").asText() + "-" + version);

        awaited(
                "what CheckRotation, the other target, did",
                () -> journal("service=secretsmanager&action=DescribeSecret"),
                entries -> entries.stream()
                        .anyMatch(entry -> entry.path("caller").asText().contains("CheckRotation")));
        assertThat(journal("service=events&action=DeliverEvent"))
                .extracting(entry -> entry.path("status").asInt())
                .containsExactly(202, 202);
    }

    @Test
    void aScheduledRotationRunsWhenItsTimeComes() throws Exception {
        RotatedSecret secret = new RotatedSecret(cloud, server, "announced", "alternating");
        try (SecretsManagerClient manager = cloud.secrets()) {
            manager.rotateSecret(call -> call.secretId("announced")
                    .rotateImmediately(false)
                    .rotationLambdaARN(cloud.output("RotateSecretFunctionName"))
                    .rotationRules(rules -> rules.scheduleExpression("rate(1 day)")));
        }
        awaited(
                "the end of the test that sets a schedule up",
                () -> journal("service=secretsmanager&action=TestRotationSucceeded"),
                entries -> !entries.isEmpty());
        assertThat(secret.current().get("username").asText()).isEqualTo("announced");

        cloud.control(
                "PUT",
                "/secretsmanager/clock",
                LocalCloud.JSON.createObjectNode().put("advance", 86_400));

        JsonNode event = awaited("an event in the queue", () -> received(List.of()), list -> !list.isEmpty())
                .getFirst();
        assertThat(event.at("/detail/eventName").asText()).isEqualTo("RotationSucceeded");
        assertThat(secret.current().get("username").asText()).isEqualTo("announced_clone");
    }
}
