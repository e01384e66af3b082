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
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    private final StubCloud cloud = new StubCloud();
    private final StubFunctions functions = new StubFunctions(cloud);
    private final Setups setups = new Setups();
    private final Journal journal = new Journal(1000);
    private final List<ServiceEvent> sent = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final SecretsManager manager = manager();

    private SecretsManager manager() {
        Authorizer authorizer = new Authorizer(cloud, new ManagedPolicies(cloud), CLOCK);
        Driver driver = new Driver(
                cloud,
                setups,
                functions,
                new RotationEvents(journal, sent::add, CLOCK),
                CLOCK,
                Runnable::run,
                pauses::add);
        SecretPolicies access = new SecretPolicies(cloud, authorizer, setups::function);
        return new SecretsManager(cloud, access, setups, driver, functions, CLOCK);
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
        return call(
                "RotateSecret",
                "{'ClientRequestToken':'" + token + "','RotationLambdaARN':'" + StubFunctions.ARN
                        + "','RotationRules':{'AutomaticallyAfterDays':30}}");
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
        assertThat(described.path("LastRotatedDate").asLong())
                .isEqualTo(CLOCK.instant().getEpochSecond());
        assertThat(described.path("NextRotationDate").asLong())
                .isEqualTo(CLOCK.instant().plus(Duration.ofDays(30)).getEpochSecond());
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
