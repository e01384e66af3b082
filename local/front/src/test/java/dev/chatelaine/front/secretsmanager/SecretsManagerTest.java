package dev.chatelaine.front.secretsmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.front.access.Authorizer;
import dev.chatelaine.front.access.ManagedPolicies;
import dev.chatelaine.front.access.SecretPolicies;
import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.call.Protocol;
import dev.chatelaine.front.caller.Caller;
import dev.chatelaine.front.clock.MovableClock;
import dev.chatelaine.front.events.ServiceEvent;
import dev.chatelaine.front.journal.Entry;
import dev.chatelaine.front.journal.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets Manager's rotations and its rules for versions, over a secret in memory. */
class SecretsManagerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "22222222-2222-2222-2222-222222222222";
    private static final String OTHER = "33333333-3333-3333-3333-333333333333";
    private static final Instant NOW = Instant.parse("2026-01-01T07:30:00Z");

    private final StubCloud cloud = new StubCloud();
    private final StubFunctions functions = new StubFunctions(cloud);
    private final Setups setups = new Setups();
    private final Journal journal = new Journal(1000);
    private final List<ServiceEvent> sent = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final MovableClock clock = new MovableClock(Clock.fixed(NOW, ZoneOffset.UTC));
    private final Driver driver = driver();
    private final SecretsManager manager = manager();
    private final Scheduler scheduler = new Scheduler(cloud, setups, driver, clock);

    private Driver driver() {
        RotationEvents events = new RotationEvents(journal, sent::add, clock);
        return new Driver(cloud, setups, functions, events, clock, Runnable::run, pauses::add);
    }

    private SecretsManager manager() {
        Authorizer authorizer = new Authorizer(cloud, new ManagedPolicies(cloud), clock);
        SecretPolicies access = new SecretPolicies(cloud, authorizer, setups::function);
        return new SecretsManager(cloud, access, setups, driver, functions, clock);
    }

    private JsonNode call(String action, String body) {
        return call(Caller.root("111111111111"), action, body);
    }

    private JsonNode call(Caller caller, String action, String body) {
        try {
            ObjectNode json = (ObjectNode) JSON.readTree(body.replace('\'', '"'));
            json.put("SecretId", json.path("SecretId").asText("shop"));
            Call call = new Call(caller, "secretsmanager", action, "us-east-1", Protocol.JSON_1_1, json);
            return JSON.readTree(manager.handle(call).body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private JsonNode rotate(String token) {
        return rotate(token, "{'AutomaticallyAfterDays':30}");
    }

    private JsonNode rotate(String token, String rules) {
        return call(
                "RotateSecret",
                "{'ClientRequestToken':'" + token + "','RotationLambdaARN':'" + StubFunctions.ARN + "','RotationRules':"
                        + rules + "}");
    }

    private List<String> journalled() {
        return journal.entries("secretsmanager", "").stream().map(Entry::action).toList();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String code, String words) {
        assertThatThrownBy(call).isInstanceOfSatisfying(AwsError.class, error -> {
            assertThat(error.code()).isEqualTo(code);
            assertThat(error).hasMessageContaining(words);
        });
    }

    @Test
    void theFourStepsAreAskedForWithTheVersionsIdAndAToken() {
        assertThat(rotate(TOKEN).path("VersionId").asText()).isEqualTo(TOKEN);
        assertThat(functions.steps()).containsExactly("createSecret", "setSecret", "testSecret", "finishSecret");
        assertThat(functions.events).allSatisfy(event -> {
            assertThat(event.path("SecretId").asText()).isEqualTo(StubCloud.ARN);
            assertThat(event.path("ClientRequestToken").asText()).isEqualTo(TOKEN);
            assertThat(event.path("RotationToken").asText()).hasSize(36);
        });
        assertThat(cloud.labels(TOKEN)).containsExactly("AWSPENDING", "AWSCURRENT");
    }

    @Test
    void theVersionIsEmptyUntilTheFunctionStoresAValue() {
        functions.during = () -> refused(
                () -> call("GetSecretValue", "{'VersionId':'" + TOKEN + "','VersionStage':'AWSPENDING'}"),
                "ResourceNotFoundException",
                "can't find the specified secret value");
        rotate(TOKEN);
        assertThat(functions.steps()).hasSize(4);
    }

    @Test
    void aSecretTellsHowItIsRotated() {
        assertThat(call("DescribeSecret", "{}").has("RotationEnabled")).isFalse();
        rotate(TOKEN);
        JsonNode described = call("DescribeSecret", "{}");
        assertThat(described.path("RotationEnabled").asBoolean()).isTrue();
        assertThat(described.path("RotationLambdaARN").asText()).isEqualTo(StubFunctions.ARN);
        assertThat(described
                        .path("RotationRules")
                        .path("AutomaticallyAfterDays")
                        .asInt())
                .isEqualTo(30);
        assertThat(described.path("LastRotatedDate").asLong()).isEqualTo(NOW.getEpochSecond());
        assertThat(described.path("NextRotationDate").asLong())
                .isEqualTo(NOW.plus(Duration.ofDays(30)).getEpochSecond());
    }

    @Test
    void aFailedStepIsTriedAgainFromTheFirst() {
        functions.failing.add(2);
        rotate(TOKEN);
        assertThat(functions.steps())
                .containsExactly(
                        "createSecret", "setSecret", "createSecret", "setSecret", "testSecret", "finishSecret");
        assertThat(pauses).containsExactly(Duration.ofSeconds(1));
        assertThat(journalled())
                .contains("RotationStarted", "RotationSucceeded")
                .doesNotContain("RotationFailed");
    }

    @Test
    void aRotationThatGoesOnFailingLeavesAwspending() {
        IntStream.range(1, 100).forEach(functions.failing::add);
        rotate(TOKEN);
        assertThat(functions.steps()).hasSize(1 + Driver.PAUSES.size()).containsOnly("createSecret");
        assertThat(cloud.labels(TOKEN)).containsExactly("AWSPENDING");
        assertThat(cloud.labels(StubCloud.FIRST)).containsExactly("AWSCURRENT");
        assertThat(journalled()).contains("RotationFailed");
        assertThat(call("DescribeSecret", "{}").has("LastRotatedDate")).isFalse();
    }

    @Test
    void eachRotationSendsTheEventsOfItsBeginningAndEnd() {
        rotate(TOKEN);
        IntStream.range(1, 100).forEach(functions.failing::add);
        rotate(OTHER);

        assertThat(sent)
                .extracting(event -> event.detail().path("eventName").asText())
                .containsExactly("RotationStarted", "RotationSucceeded", "RotationStarted", "RotationFailed");
        assertThat(sent)
                .extracting(event -> event.detail().path("requestID").asText())
                .containsOnly("Rotation-" + StubCloud.ARN + "-" + TOKEN, "Rotation-" + StubCloud.ARN + "-" + OTHER);
    }

    @Test
    void aNewRotationIsRefusedWhileOneIsUnfinishedAndThatOneGoesOn() {
        IntStream.range(1, 5).forEach(functions.failing::add);
        rotate(TOKEN);
        refused(() -> rotate(OTHER), "InvalidRequestException", "A previous rotation isn't complete");
        assertThat(cloud.labels(TOKEN)).containsExactly("AWSPENDING", "AWSCURRENT");
    }

    @Test
    void askedAgainWithTheSameTokenItAnswersAsBefore() {
        IntStream.range(1, 5).forEach(functions.failing::add);
        rotate(TOKEN);
        assertThat(rotate(TOKEN).path("VersionId").asText()).isEqualTo(TOKEN);
        assertThat(cloud.labels(TOKEN)).contains("AWSCURRENT");
    }

    @Test
    void awspendingMovesToTheNextRotation() {
        rotate(TOKEN);
        rotate(OTHER);
        assertThat(cloud.labels(TOKEN)).doesNotContain("AWSPENDING", "AWSCURRENT");
        assertThat(cloud.labels(OTHER)).containsExactly("AWSPENDING", "AWSCURRENT");
    }

    @Test
    void aCancelledRotationStopsBeforeItsNextStep() {
        functions.during = () -> {
            if (functions.events.size() == 2) {
                call("CancelRotateSecret", "{}");
            }
        };
        rotate(TOKEN);
        assertThat(functions.steps()).containsExactly("createSecret", "setSecret");
        assertThat(cloud.labels(TOKEN)).containsExactly("AWSPENDING");
        assertThat(journalled()).contains("RotationAbandoned");
        assertThat(call("DescribeSecret", "{}").path("RotationEnabled").asBoolean())
                .isFalse();
    }

    @Test
    void aRotationForLaterIsTestedOnACopyThatIsGoneAfterwards() {
        functions.during = () -> assertThat(call("GetSecretValue", "{'VersionId':'" + TOKEN + "'}")
                        .path("SecretString")
                        .asText())
                .isEqualTo("first");
        call(
                "RotateSecret",
                "{'ClientRequestToken':'" + TOKEN + "','RotateImmediately':false,'RotationLambdaARN':'"
                        + StubFunctions.ARN + "','RotationRules':{'ScheduleExpression':'rate(4 hours)'}}");
        assertThat(functions.steps()).containsExactly("testSecret");
        assertThat(cloud.labels(TOKEN)).isEmpty();
        assertThat(journalled()).contains("TestRotationSucceeded");
    }

    private void schedule(String expression) {
        call(
                "RotateSecret",
                "{'ClientRequestToken':'" + TOKEN + "','RotateImmediately':false,'RotationLambdaARN':'"
                        + StubFunctions.ARN + "','RotationRules':{'ScheduleExpression':'" + expression + "'}}");
        functions.events.clear();
    }

    @Test
    void aScheduledRotationBeginsWhenItIsDueAndNotBefore() {
        schedule("cron(0 8 * * ? *)");
        clock.advance(Duration.ofMinutes(29));
        scheduler.tick();
        assertThat(functions.steps()).isEmpty();

        clock.advance(Duration.ofMinutes(1));
        scheduler.tick();
        scheduler.tick();
        assertThat(functions.steps()).containsExactly("createSecret", "setSecret", "testSecret", "finishSecret");
        assertThat(cloud.labels(StubCloud.FIRST)).doesNotContain("AWSCURRENT");
    }

    @Test
    void aScheduleGoesOnAfterEachRotation() {
        schedule("rate(1 day)");
        for (int day = 0; day < 3; day++) {
            clock.advance(Duration.ofDays(1));
            scheduler.tick();
        }
        assertThat(journalled()).filteredOn("RotationSucceeded"::equals).hasSize(3);
    }

    @Test
    void aRotationThatIsUnfinishedGoesOnAtTheNextTime() {
        schedule("rate(1 day)");
        IntStream.range(1, 5).forEach(functions.failing::add);
        clock.advance(Duration.ofDays(1));
        scheduler.tick();
        clock.advance(Duration.ofDays(1));
        scheduler.tick();
        assertThat(functions.events)
                .extracting(event -> event.path("ClientRequestToken").asText())
                .hasSize(8)
                .containsOnly(
                        functions.events.getFirst().path("ClientRequestToken").asText());
        assertThat(journalled()).containsSubsequence("RotationFailed", "RotationSucceeded");
    }

    @Test
    void aCancelledScheduleIsNotObeyed() {
        schedule("rate(1 day)");
        call("CancelRotateSecret", "{}");
        clock.advance(Duration.ofDays(2));
        scheduler.tick();
        assertThat(functions.steps()).isEmpty();
    }

    @Test
    void aDeletedSecretsScheduleIsNotObeyed() {
        schedule("rate(1 day)");
        cloud.deleted = true;
        clock.advance(Duration.ofDays(2));
        scheduler.tick();
        assertThat(functions.steps()).isEmpty();
    }

    @Test
    void aRotationByHandPutsTheNextOneOff() {
        schedule("rate(10 days)");
        clock.advance(Duration.ofDays(9));
        rotate(OTHER, "{'ScheduleExpression':'rate(10 days)'}");
        clock.advance(Duration.ofDays(9));
        scheduler.tick();
        assertThat(journalled()).filteredOn("RotationSucceeded"::equals).hasSize(1);
    }

    @Test
    void aFunctionThatDoesNotAdmitTheServiceIsRefused() {
        functions.admits = false;
        refused(() -> rotate(TOKEN), "AccessDeniedException", "cannot invoke the specified Lambda function");
        assertThat(cloud.labels(StubCloud.FIRST)).containsExactly("AWSCURRENT");
    }

    @Test
    void withoutAFunctionThereIsNoRotation() {
        refused(() -> call("RotateSecret", "{}"), "InvalidRequestException", "No Lambda rotation function ARN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'AutomaticallyAfterDays':1,'ScheduleExpression':'rate(1 day)'}",
                "{'AutomaticallyAfterDays':0}",
                "{'AutomaticallyAfterDays':1001}",
                "{'ScheduleExpression':'rate(3 hours)'}",
                "{'ScheduleExpression':'rate(5 minutes)'}",
                "{'ScheduleExpression':'cron(0 8)'}",
                "{'ScheduleExpression':'cron(30 8 * * ? *)'}",
                "{'ScheduleExpression':'cron(0 8 * * ? 2030)'}",
                "{'ScheduleExpression':'cron(0 25 * * ? *)'}",
                "{'ScheduleExpression':'cron(0 */3 * * ? *)'}",
                "{'ScheduleExpression':'cron(0 8,10 1 * ? *)'}",
                "{'ScheduleExpression':'rate(1 day)','Duration':'90m'}"
            })
    void rulesThatAreNoneAreRefused(String rules) {
        refused(
                () -> call("RotateSecret", "{'RotationLambdaARN':'x','RotationRules':" + rules + "}"),
                "InvalidParameterException",
                "");
    }

    @Test
    void aDeletedSecretIsNotRotated() {
        cloud.deleted = true;
        refused(() -> rotate(TOKEN), "InvalidRequestException", "marked for deletion");
    }

    @Test
    void aVersionTakesOneValueThoughTheSameTwice() {
        String put = "{'ClientRequestToken':'" + OTHER + "','VersionStages':['AWSPENDING'],'SecretString':'%s'}";
        call("PutSecretValue", put.formatted("second"));
        assertThat(call("PutSecretValue", put.formatted("second"))
                        .path("VersionId")
                        .asText())
                .isEqualTo(OTHER);
        refused(() -> call("PutSecretValue", put.formatted("third")), "ResourceExistsException", "another value");
    }

    @Test
    void aVersionWithoutTheLabelAskedForIsRefused() {
        refused(
                () -> call("GetSecretValue", "{'VersionId':'" + StubCloud.FIRST + "','VersionStage':'AWSPENDING'}"),
                "InvalidRequestException",
                "not associated");
    }

    @Test
    void aSecretsOwnPolicyCounts() {
        cloud.policy = "{\"Statement\":{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Resource\":\"*\","
                + "\"Action\":\"secretsmanager:GetSecretValue\"}}";
        refused(() -> call("GetSecretValue", "{}"), "AccessDeniedException", "not authorized to perform");
    }

    @Test
    void aSecretThatDoesNotExistIsNotFound() {
        refused(() -> call("DescribeSecret", "{'SecretId':'other'}"), "ResourceNotFoundException", "can't find");
    }
}
