package dev.chatelaine.front;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.RuleState;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.Runtime;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Events of rotations reach the targets of rules that the official SDK made. */
class SdkEventsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ARN = "arn:aws:%s:us-east-1:111111111111:%s";
    private static final String IDLE = ARN.formatted("lambda", "function:idle");
    private static final String TRUST = """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
             "Principal": {"Service": "lambda.amazonaws.com"}}]}""";
    private static final String PATTERN = """
            {"source": ["aws.secretsmanager"], "detail-type": ["AWS Service Event via CloudTrail"],
             "detail": {"eventName": [{"prefix": "TestRotation"}],
                        "additionalEventData": {"SecretId": [{"wildcard": "*:secret:%s-*"}]}}}""";

    private static Ministack ministack;
    private static SecretsManagerClient secrets;
    private static EventBridgeClient events;
    private static SqsClient queues;
    private static LambdaClient functions;

    private final String name = "events" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void start() throws Exception {
        ministack = Ministack.start();
        secrets = ministack.client(SecretsManagerClient.builder(), Ministack.ROOT);
        events = ministack.client(EventBridgeClient.builder(), Ministack.ROOT);
        queues = ministack.client(SqsClient.builder(), Ministack.ROOT);
        functions = ministack.client(LambdaClient.builder(), Ministack.ROOT);
        function();
    }

    /** A rotation function that does nothing, which is enough to be tested with. */
    private static void function() {
        try (IamClient iam = ministack.client(IamClient.builder(), Ministack.ROOT)) {
            String role = iam.createRole(b -> b.roleName("idle").assumeRolePolicyDocument(TRUST))
                    .role()
                    .arn();
            functions.createFunction(b -> b.functionName("idle")
                    .runtime(Runtime.PYTHON3_12)
                    .handler("idle.handle")
                    .role(role)
                    .code(code ->
                            code.zipFile(SdkBytes.fromByteArray(zip("def handle(event, context): return None")))));
        }
        admit("secretsmanager.amazonaws.com", "");
    }

    private static void admit(String service, String rule) {
        functions.addPermission(b -> b.functionName("idle")
                .statementId("admit" + rule)
                .action("lambda:InvokeFunction")
                .principal(service)
                .sourceArn(rule.isEmpty() ? null : ARN.formatted("events", "rule/" + rule))
                .sourceAccount("111111111111"));
    }

    private static byte[] zip(String code) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("idle.py"));
            zip.write(code.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new AssertionError("memory does not fail", impossible);
        }
        return bytes.toByteArray();
    }

    @AfterAll
    static void stop() throws Exception {
        if (ministack != null) {
            secrets.close();
            events.close();
            queues.close();
            functions.close();
            ministack.close();
        }
    }

    private String queue() {
        return queues.createQueue(b -> b.queueName(name)).queueUrl();
    }

    private String queueAdmitting(String source) {
        String url = queue();
        String policy = """
                {"Statement": {"Effect": "Allow", "Principal": {"Service": "events.amazonaws.com"},
                 "Action": "sqs:SendMessage", "Resource": "%s",
                 "Condition": {"ArnEquals": {"aws:SourceArn": "%s"}}}}""".formatted(ARN.formatted("sqs", name), source);
        queues.setQueueAttributes(b -> b.queueUrl(url).attributes(Map.of(QueueAttributeName.POLICY, policy)));
        return url;
    }

    private String queueAdmittingTheRule() {
        return queueAdmitting(ARN.formatted("events", "rule/" + name));
    }

    private void rule(RuleState state, Target.Builder target) {
        events.putRule(b -> b.name(name).eventPattern(PATTERN.formatted(name)).state(state));
        events.putTargets(b -> b.rule(name).targets(target.id("one").build()));
    }

    private Target.Builder toQueue() {
        return Target.builder().arn(ARN.formatted("sqs", name));
    }

    /** Has a secret's rotation tested, and waits until the events of it have been sent. */
    private String rotate() throws Exception {
        String arn = secrets.createSecret(b -> b.name(name).secretString("any")).arn();
        secrets.rotateSecret(b -> b.secretId(name)
                .rotateImmediately(false)
                .rotationLambdaARN(IDLE)
                .rotationRules(rules -> rules.automaticallyAfterDays(1L)));
        while (secrets.describeSecret(b -> b.secretId(name))
                        .versionIdsToStages()
                        .size()
                > 1) {
            Thread.onSpinWait();
        }
        return arn;
    }

    private List<JsonNode> received(String url) {
        return queues.receiveMessage(b -> b.queueUrl(url).maxNumberOfMessages(10)).messages().stream()
                .map(Message::body)
                .map(SdkEventsTest::json)
                .toList();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException malformed) {
            throw new AssertionError(text, malformed);
        }
    }

    /** The statuses of deliveries to this test's target. */
    private List<Integer> deliveries(String target) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        ministack.endpoint().resolve("/_chatelaine/journal?service=events&action=DeliverEvent"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return json(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .path("entries")
                    .valueStream()
                    .filter(entry -> entry.path("resource").asText().equals(target))
                    .map(entry -> entry.path("status").asInt())
                    .toList();
        }
    }

    @Test
    void aQueueThatAdmitsTheRuleGetsTheEvents() throws Exception {
        String url = queueAdmittingTheRule();
        rule(RuleState.ENABLED, toQueue());
        rotate();

        assertThat(received(url))
                .extracting(event -> event.at("/detail/eventName").asText())
                .containsExactly("TestRotationStarted", "TestRotationSucceeded");
        assertThat(deliveries(ARN.formatted("sqs", name))).containsExactly(202, 202);
    }

    @Test
    void aPathGivesTheTargetAPart() throws Exception {
        String url = queueAdmittingTheRule();
        rule(RuleState.ENABLED, toQueue().inputPath("$.detail.additionalEventData"));
        String arn = rotate();

        assertThat(received(url))
                .hasSize(2)
                .allSatisfy(part ->
                        assertThat(part).isEqualTo(JSON.createObjectNode().put("SecretId", arn)));
    }

    @Test
    void aRuleThatIsDisabledGetsNothing() throws Exception {
        String url = queueAdmittingTheRule();
        rule(RuleState.DISABLED, toQueue());
        rotate();

        assertThat(received(url)).isEmpty();
        assertThat(deliveries(ARN.formatted("sqs", name))).isEmpty();
    }

    @Test
    void aRuleForAnotherSecretGetsNothing() throws Exception {
        String url = queueAdmittingTheRule();
        rule(RuleState.ENABLED, toQueue());
        events.putRule(
                b -> b.name(name).eventPattern(PATTERN.formatted("other")).state(RuleState.ENABLED));
        rotate();

        assertThat(received(url)).isEmpty();
        assertThat(deliveries(ARN.formatted("sqs", name))).isEmpty();
    }

    @Test
    void aQueueWithoutAPolicyGetsNothingAndTheJournalSaysSo() throws Exception {
        String url = queue();
        rule(RuleState.ENABLED, toQueue());
        rotate();

        assertThat(received(url)).isEmpty();
        assertThat(deliveries(ARN.formatted("sqs", name))).containsExactly(403, 403);
    }

    @Test
    void aQueueThatAdmitsAnotherRuleGetsNothing() throws Exception {
        String url = queueAdmitting(ARN.formatted("events", "rule/other"));
        rule(RuleState.ENABLED, toQueue());
        rotate();

        assertThat(received(url)).isEmpty();
        assertThat(deliveries(ARN.formatted("sqs", name))).containsExactly(403, 403);
    }

    @Test
    void aQueueThatIsNotThereIsJournalled() throws Exception {
        rule(RuleState.ENABLED, toQueue());
        rotate();

        assertThat(deliveries(ARN.formatted("sqs", name))).containsExactly(502, 502);
    }

    @Test
    void whatIsNotServedIsJournalled() throws Exception {
        String url = queueAdmittingTheRule();
        rule(RuleState.ENABLED, toQueue().inputTransformer(input -> input.inputTemplate("\"text\"")));
        rotate();

        assertThat(received(url)).isEmpty();
        assertThat(deliveries(ARN.formatted("sqs", name))).containsExactly(501, 501);
    }

    @Test
    void aFunctionThatAdmitsTheRuleGetsTheEvents() throws Exception {
        rule(RuleState.ENABLED, Target.builder().arn(IDLE));
        admit("events.amazonaws.com", name);
        int before = deliveries(IDLE).size();
        rotate();
        assertThat(deliveries(IDLE)).hasSize(before + 2).endsWith(202, 202);
    }

    @Test
    void aFunctionThatDoesNotAdmitTheRuleGetsNothing() throws Exception {
        rule(RuleState.ENABLED, Target.builder().arn(IDLE));
        int before = deliveries(IDLE).size();
        rotate();
        assertThat(deliveries(IDLE)).hasSize(before + 2).endsWith(403, 403);
    }
}
