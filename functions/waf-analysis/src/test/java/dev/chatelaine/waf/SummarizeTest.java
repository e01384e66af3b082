package dev.chatelaine.waf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Conflict;
import dev.chatelaine.Denied;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.NotFound;
import dev.chatelaine.Unavailable;
import dev.chatelaine.aws.Faults;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SummarizeTest {

    private static final List<String> LINES = new Traffic(7).lines(200);

    private final Bundle bundle = new Bundle();

    @AfterEach
    void close() {
        bundle.close();
    }

    private static String notification(String key) {
        return "{\"Records\": [{\"eventVersion\": \"2.1\", \"eventSource\": \"aws:s3\", \"eventName\":"
                + " \"ObjectCreated:Put\", \"s3\": {\"bucket\": {\"name\": \"aws-waf-logs-shop\"}, \"object\": {\"key\": \""
                + key + "\", \"size\": 1}}}]}";
    }

    private static String quoted(String json) {
        return "\"" + json.replace("\"", "\\\"") + "\"";
    }

    @Test
    void answersWhatItCounted() throws IOException {
        bundle.s3.store(
                "data/log",
                "{\"timestamp\":\"2026-01-01T00:00:00Z\",\"webaclId\":\"a\",\"terminatingRuleId\":\"r\",\"action\":\"ALLOW\",\"httpRequest\":{\"clientIp\":\"192.0.2.1\"}}\n\nx\n"
                        .getBytes(StandardCharsets.UTF_8));

        Map<?, ?> answer = bundle.read(bundle.summarize("{\"source\": \"s3://data/log\"}"));

        assertThat(answer.keySet()).isEqualTo(java.util.Set.of("summary", "records", "rejected", "from", "to"));
        assertThat(answer.get("records")).isEqualTo(1);
        assertThat(answer.get("rejected")).isEqualTo(1);
        assertThat(answer.get("from")).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(answer.get("summary").toString()).matches("s3://data/waf/summaries/v1/[0-9a-f]{32}\\.json\\.gz");
    }

    @Test
    void aSecondDeliveryChangesNothing() throws IOException {
        String place = bundle.summaryOf("log", Traffic.plain(LINES));
        byte[] first = bundle.at(place);

        assertThat(bundle.summaryOf("log", Traffic.plain(LINES))).isEqualTo(place);
        assertThat(bundle.at(place)).isEqualTo(first);
    }

    @Test
    void anotherVersionIsAnotherSummary() throws IOException {
        String first = bundle.summaryOf("log", Traffic.plain(LINES));

        assertThat(bundle.summaryOf("log", Traffic.plain(LINES.subList(1, 200))))
                .isNotEqualTo(first);
    }

    @Test
    void readsSeveralMembersOfGzip() throws IOException {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        for (List<String> part : List.of(LINES.subList(0, 50), LINES.subList(50, 200))) {
            members.writeBytes(Traffic.gzip(Traffic.plain(part)));
        }
        bundle.s3.store("data/plain", Traffic.plain(LINES));
        bundle.s3.store("data/members", members.toByteArray());

        assertThat(bundle.read(bundle.summarize("{\"source\": \"s3://data/members\"}"))
                        .get("records"))
                .isEqualTo(bundle.read(bundle.summarize("{\"source\": \"s3://data/plain\"}"))
                        .get("records"));
    }

    @Test
    void passesOverALineTooLongToHold() throws IOException {
        String record =
                LINES.stream().filter(line -> line.length() > 400).findFirst().orElseThrow();
        String log = record + "\n{\"x\": \"" + "a".repeat(3 << 20) + "\"}\n" + record + "\n" + "b".repeat(2 << 20);

        bundle.s3.store("data/log", log.getBytes(StandardCharsets.UTF_8));
        Map<?, ?> answer = bundle.read(bundle.summarize("{\"source\": \"s3://data/log\"}"));

        assertThat(answer.get("records")).isEqualTo(2);
        assertThat(answer.get("rejected")).isEqualTo(2);
    }

    @Test
    void takesSeveralRecordsOfOneEvent() throws IOException {
        bundle.s3.store("aws-waf-logs-shop/AWSLogs/a.log", Traffic.plain(LINES.subList(0, 100)));
        bundle.s3.store("aws-waf-logs-shop/AWSLogs/b.log", Traffic.plain(LINES.subList(100, 200)));
        bundle.s3.store("data/whole", Traffic.plain(LINES));
        String both = notification("AWSLogs/a.log").replace("]}", ", ")
                + notification("AWSLogs/b.log").replace("{\"Records\": [", "");

        Map<?, ?> answer = bundle.read(bundle.summarize(both));

        assertThat(answer.get("records"))
                .isEqualTo(bundle.read(bundle.summarize("{\"source\": \"s3://data/whole\"}"))
                        .get("records"));
        assertThat(Bundle.list(answer.get("summaries"))).hasSize(2);
        assertThat(answer.containsKey("summary")).isFalse();
    }

    @Test
    void takesAnEventOfS3WithItsKeyDecoded() throws IOException {
        bundle.s3.store("aws-waf-logs-shop/AWSLogs/a b+c.log", Traffic.plain(LINES));

        Map<?, ?> answer = bundle.read(bundle.summarize(notification("AWSLogs/a+b%2Bc.log")));

        assertThat((Integer) answer.get("records")).isPositive();
    }

    @Test
    void takesAnEventOfEventBridgeWithItsKeyAsItIs() throws IOException {
        bundle.s3.store("aws-waf-logs-shop/AWSLogs/a+b.log", Traffic.plain(LINES));

        Map<?, ?> answer = bundle.read(
                bundle.summarize(
                        "{\"detail-type\": \"Object Created\", \"source\": \"aws.s3\", \"detail\": {\"bucket\": {\"name\": \"aws-waf-logs-shop\"}, \"object\": {\"key\": \"AWSLogs/a+b.log\"}}}"));

        assertThat((Integer) answer.get("records")).isPositive();
    }

    @Test
    void namesTheMessagesThatFailed() throws IOException {
        bundle.s3.store("aws-waf-logs-shop/AWSLogs/a.log", Traffic.plain(LINES));
        String good = notification("AWSLogs/a.log");
        String bad = notification("AWSLogs/absent.log");

        String answer =
                bundle.summarize("{\"Records\": [{\"messageId\": \"m1\", \"eventSource\": \"aws:sqs\", \"body\": "
                        + quoted(bad) + "}, {\"messageId\": \"m2\", \"eventSource\": \"aws:sqs\", \"body\": "
                        + quoted(good)
                        + "}, {\"messageId\": \"m3\", \"eventSource\": \"aws:sqs\", \"body\": \"junk\"}]}");

        assertThat(answer)
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m1\"},{\"itemIdentifier\":\"m3\"}]}");
    }

    @Test
    void aMessageWithAKeyThatCannotBeFailsAlone() throws IOException {
        bundle.s3.store("aws-waf-logs-shop/AWSLogs/a.log", Traffic.plain(LINES));

        assertThat(bundle.summarize("{\"Records\": [{\"messageId\": \"m1\", \"eventSource\": \"aws:sqs\", \"body\": "
                        + quoted(notification("AWSLogs/%zz"))
                        + "}, {\"messageId\": \"m2\", \"eventSource\": \"aws:sqs\", \"body\": "
                        + quoted(notification("AWSLogs/a.log")) + "}]}"))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m1\"}]}");
    }

    @Test
    void tellsOfALogThatIsCutShort() throws IOException {
        byte[] whole = Traffic.gzip(Traffic.plain(LINES));
        bundle.s3.store("data/log", Arrays.copyOf(whole, whole.length / 2));

        assertThat(bundle.read(bundle.summarize("{\"source\": \"s3://data/log\"}"))
                        .get("cutShort"))
                .isEqualTo(1);
    }

    @Test
    void aWriteThatWasRefusedForAnotherIsNotDoneUntilTheOtherIs() {
        bundle.s3.store("data/log", Traffic.plain(LINES));
        bundle.s3.faults().plan("PutObject", 1, Faults.Kind.CONFLICT);

        assertThatThrownBy(() -> bundle.summarize("{\"source\": \"s3://data/log\"}"))
                .isInstanceOf(Conflict.class);
    }

    private static String subscription(String type, String... messages) {
        String events = Arrays.stream(messages)
                .map(message -> "{\"id\": \"1\", \"timestamp\": 1, \"message\": " + quoted(message) + "}")
                .collect(java.util.stream.Collectors.joining(", "));
        String envelope = "{\"messageType\": \"" + type
                + "\", \"owner\": \"111122223333\", \"logGroup\": \"aws-waf-logs-shop\", \"logStream\": \"s\","
                + " \"subscriptionFilters\": [\"f\"], \"logEvents\": [" + events + "]}";
        return "{\"awslogs\": {\"data\": \""
                + java.util.Base64.getEncoder().encodeToString(Traffic.gzip(envelope.getBytes(StandardCharsets.UTF_8)))
                + "\"}}";
    }

    @Test
    void takesASubscriptionOfCloudWatchLogs() throws IOException {
        String record =
                "{\"timestamp\":1767261600000,\"webaclId\":\"a\",\"terminatingRuleId\":\"r\",\"action\":\"ALLOW\",\"httpRequest\":{\"clientIp\":\"192.0.2.1\"}}";

        Map<?, ?> answer = bundle.read(bundle.summarize(subscription("DATA_MESSAGE", record, "no record", record)));

        assertThat(answer.get("records")).isEqualTo(2);
        assertThat(answer.get("rejected")).isEqualTo(1);
        assertThat(bundle.read(bundle.summarize(subscription("DATA_MESSAGE", record, "no record", record))))
                .isEqualTo(answer);
    }

    @Test
    void countsNothingOfAControlMessage() throws IOException {
        assertThat(bundle.read(bundle.summarize(subscription("CONTROL_MESSAGE", "probe"))))
                .extracting("records", "rejected")
                .isEqualTo(List.of(0, 0));
    }

    @Test
    void refusesASubscriptionThatIsNone() {
        assertThatThrownBy(() -> bundle.summarize("{\"awslogs\": {\"data\": \"AAAA\"}}"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("\"/awslogs/data\" is malformed");
    }

    @Test
    void doesNothingForTheTestEventOfS3() throws IOException {
        assertThat(
                        bundle.summarize(
                                "{\"Service\": \"Amazon S3\", \"Event\": \"s3:TestEvent\", \"Bucket\": \"b\", \"RequestId\": \"r\"}"))
                .isEqualTo("{\"records\":0,\"rejected\":0}");
    }

    @Test
    void refusesWhatItCannotDo() {
        assertThatThrownBy(() -> bundle.summarize("{\"source\": \"s3://data/absent\"}"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bundle.summarize("{\"source\": \"s3://foreign/log\"}"))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> bundle.summarize("{\"source\": \"log\"}"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("\"/source\" is malformed: expected a log's place");
        assertThatThrownBy(() -> bundle.summarize("{\"sorce\": \"s3://data/log\"}"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("Unknown field \"sorce\"");
    }

    @Test
    void refusesASummary() throws IOException {
        String place = bundle.summaryOf("log", Traffic.plain(LINES));

        assertThatThrownBy(() -> bundle.summarize("{\"source\": \"" + place + "\"}"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("is a summary");
    }

    @Test
    void stopsInTime() {
        bundle.s3.store("data/log", Traffic.plain(LINES));
        int[] calls = {0};
        bundle.remaining[0] = () -> calls[0]++ == 0 ? 60_000 : 10;

        assertThatThrownBy(() -> bundle.summarize("{\"source\": \"s3://data/log\"}"))
                .isInstanceOf(Unavailable.class);
    }
}
