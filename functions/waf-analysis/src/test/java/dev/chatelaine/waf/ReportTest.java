package dev.chatelaine.waf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Denied;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.aws.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {

    private final Bundle bundle = new Bundle();

    @AfterEach
    void close() {
        bundle.close();
    }

    private Map<?, ?> report(List<String> lines) throws IOException {
        bundle.s3.store("data/log", Traffic.plain(lines));
        return bundle.read(bundle.report("{\"sources\": \"s3://data/log\"}"));
    }

    private static String record(String more, String client, String uri) {
        return "{\"timestamp\":1760000000000,\"webaclId\":\"a\",\"httpRequest\":{\"clientIp\":\"" + client
                + "\",\"uri\":\"" + uri + "\"}," + more + "}";
    }

    @Test
    void aGroupThatIsOverriddenToCountBlockedNothing() throws IOException {
        Map<?, ?> report = report(List.of(record("""
                "action":"ALLOW","terminatingRuleId":"Default_Action","terminatingRuleType":"REGULAR",\
                "nonTerminatingMatchingRules":[{"ruleId":"AWS-Common","action":"COUNT"}],\
                "ruleGroupList":[{"ruleGroupId":"AWS#Common","terminatingRule":{"ruleId":"XSS_BODY","action":"BLOCK"}}]""", "192.0.2.1", "/")));

        assertThat(((Map<?, ?>) report.get("actions")).get("BLOCK")).isEqualTo(0);
        assertThat(report.get("counted")).isEqualTo(Map.of("AWS-Common", 1));
        assertThat(Bundle.list(report.get("groupRules")))
                .isEqualTo(List.of(Map.of(
                        "group", "AWS#Common", "rule", "XSS_BODY", "action", "BLOCK", "decided", false, "count", 1)));
    }

    @Test
    void namesTheRuleInsideAGroupThatBlocked() throws IOException {
        Map<?, ?> report = report(List.of(record("""
                "action":"BLOCK","terminatingRuleId":"AWS-Common","terminatingRuleType":"MANAGED_RULE_GROUP",\
                "ruleGroupList":[{"ruleGroupId":"AWS#Quiet","terminatingRule":null},\
                {"ruleGroupId":"AWS#Common","terminatingRule":{"ruleId":"XSS_BODY","action":"BLOCK"}}]""", "192.0.2.1", "/")));

        assertThat(Bundle.list(report.get("rules")))
                .isEqualTo(List.of(Map.of("rule", "AWS-Common", "action", "BLOCK", "count", 1)));
        assertThat(Bundle.list(report.get("groupRules")))
                .isEqualTo(List.of(Map.of(
                        "group", "AWS#Common", "rule", "XSS_BODY", "action", "BLOCK", "decided", true, "count", 1)));
    }

    @Test
    void countsARuleOncePerRecord() throws IOException {
        String twice = "{\"ruleId\":\"twice\",\"action\":\"COUNT\"}";
        Map<?, ?> report = report(List.of(record(
                "\"action\":\"ALLOW\",\"terminatingRuleId\":\"Default_Action\",\"nonTerminatingMatchingRules\":["
                        + twice
                        + "],\"ruleGroupList\":[{\"ruleGroupId\":\"g\",\"nonTerminatingMatchingRules\":[" + twice
                        + "],\"excludedRules\":[{\"exclusionType\":\"EXCLUDED_AS_COUNT\",\"ruleId\":\"twice\"}]}]",
                "192.0.2.1",
                "/")));

        assertThat(report.get("counted")).isEqualTo(Map.of("twice", 1));
    }

    @Test
    void suspectsARuleThatMatchesOrdinaryClients() throws IOException {
        String plain = "\"action\":\"ALLOW\",\"terminatingRuleId\":\"Default_Action\"";
        String matching = plain + ",\"nonTerminatingMatchingRules\":[{\"ruleId\":\"strict\",\"action\":\"COUNT\"}]";

        Map<?, ?> report = report(List.of(
                record(matching, "192.0.2.1", "/upload"),
                record(plain, "192.0.2.1", "/a"),
                record(plain, "192.0.2.1", "/b")));

        assertThat(Bundle.list(report.get("falsePositives"))).singleElement().satisfies(suspected -> {
            assertThat(((Map<?, ?>) suspected).get("rule")).isEqualTo("strict");
            assertThat(((Map<?, ?>) suspected).get("count")).isEqualTo(1);
            assertThat(((Map<?, ?>) suspected).get("exception").toString()).contains("\"/upload\"");
        });
    }

    @Test
    void findsARuleThatCouldBlock() throws IOException {
        String matching = "\"action\":\"ALLOW\",\"terminatingRuleId\":\"Default_Action\","
                + "\"nonTerminatingMatchingRules\":[{\"ruleId\":\"sqli\",\"action\":\"COUNT\"}]";

        Map<?, ?> report = report(List.of(record(matching, "192.0.2.1", "/a"), record(matching, "192.0.2.2", "/b")));

        assertThat(Bundle.list(report.get("falsePositives"))).isEmpty();
        assertThat(Bundle.list(report.get("findings")))
                .anySatisfy(finding -> assertThat(
                                ((Map<?, ?>) finding).get("evidence").toString())
                        .contains("\"sqli\" matched 2 requests of 2 clients; 2 were let through"));
    }

    @Test
    void writesTheWholeAndAnswersItsHead() throws IOException {
        Map<?, ?> head = report(new Traffic(5).lines(2_000));

        assertThat(head.get("report").toString()).matches("s3://data/waf/reports/report-[0-9a-f]{32}\\.json");
        assertThat(head.get("html").toString()).endsWith(".html");
        Map<?, ?> whole = bundle.read(bundle.at(head.get("report")));
        assertThat(head.get("perMinute")).isEqualTo(whole.get("perMinute"));
        assertThat(Bundle.list(((Map<?, ?>) head.get("top")).get("uri"))).hasSize(10);
        assertThat(Bundle.list(((Map<?, ?>) whole.get("top")).get("uri"))).hasSizeGreaterThan(50);
    }

    @Test
    void tellsBrowsersWhatTheReportAndThePageAre() throws IOException {
        Map<?, ?> head = report(List.of());

        assertThat(bundle.typeAt(head.get("report"))).isEqualTo(MediaType.JSON);
        assertThat(bundle.typeAt(head.get("html"))).isEqualTo(MediaType.HTML);
    }

    @Test
    void answersNoMoreThanAStateMachineCarries() throws IOException {
        List<String> lines = new java.util.ArrayList<>();
        for (int i = 0; i < 6_000; i++) {
            lines.add("{\"timestamp\":" + (1_760_000_000_000L + 60_000L * i)
                    + ",\"webaclId\":\"a\",\"action\":\"BLOCK\",\"terminatingRuleId\":\"" + "\u00e9".repeat(150) + i
                    + "\",\"httpRequest\":{\"clientIp\":\"192.0.2.1\",\"uri\":\"/" + "x".repeat(500) + i + "\"}}");
        }
        bundle.s3.store("data/log", Traffic.plain(lines));

        String answer = bundle.report("{\"sources\": \"s3://data/log\", \"top\": 1000}");

        assertThat(answer.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(256 << 10);
        Map<?, ?> head = bundle.read(answer);
        assertThat(((Map<?, ?>) head.get("cut")).get("rules")).isEqualTo(6_000);
        assertThat(((Map<?, ?>) head.get("cut")).get("perMinute")).isEqualTo(6_000);
        assertThat(Bundle.list(bundle.read(bundle.at(head.get("report"))).get("perMinute")))
                .hasSize(6_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|Exactly one of",
                "{\"summary\": \"s3://data/a\", \"sources\": \"s3://data/b\"}|Exactly one of",
                "{\"sources\": \"s3://data/log\", \"top\": 0}|\"/top\" is malformed: expected an integer from 1 to 1000",
                "{\"sources\": \"s3://data/log\", \"from\": \"yesterday\"}|\"/from\" is malformed: expected a time",
                "{\"sources\": \"s3://data/log\", \"from\": \"+999999999-01-01T00:00:00Z\"}|\"/from\" is malformed: expected a time",
                "{\"sources\": \"s3://data/log\", \"from\": \"2026-01-01T00:00:00Z\", \"to\": \"2026-01-01T00:00:00Z\"}|\"/to\" is not later than \"/from\"",
                "{\"sources\": \"s3://data/log\", \"top\": 1001}|\"/top\" is malformed: expected an integer from 1 to 1000",
                "{\"sources\": \"s3://data/log\", \"questions\": {\"what\": 1}}|Unknown field \"/questions/what\"",
                "{\"sources\": \"s3://data/log\", \"questions\": {\"rateLimit\": {\"limit\": 1, \"windowSeconds\": 60}}}|\"/questions/rateLimit/key\" is missing",
                "{\"sources\": \"s3://data/log\", \"questions\": {\"rateLimit\": {\"limit\": 0, \"windowSeconds\": 60, \"key\": \"ip\"}}}|\"/questions/rateLimit/limit\" is malformed",
                "{\"sources\": \"s3://data/log\", \"questions\": {\"rateLimit\": {\"limit\": 1, \"windowSeconds\": 60, \"key\": \"header:Cookie\"}}}|\"/questions/rateLimit/key\" is malformed",
                "{\"sources\": \"s3://data/log\", \"destination\": \"s3://data/reports\"}|\"/destination\" is malformed"
            })
    void refusesMalformedRequests(String request, String message) {
        bundle.s3.store("data/log", new byte[0]);

        assertThatThrownBy(() -> bundle.report(request))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesToAskASummaryForTimes() throws IOException {
        String summary = bundle.summaryOf("log", Traffic.plain(new Traffic(5).lines(10)));

        assertThatThrownBy(
                        () -> bundle.report("{\"summary\": \"" + summary + "\", \"from\": \"2026-01-01T00:00:00Z\"}"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("name the logs in \"sources\"");
    }

    @Test
    void doesNotWriteWhereLogsSetItOff() {
        bundle.s3.store("data/log", new byte[0]);

        assertThatThrownBy(() -> bundle.report(
                        "{\"sources\": \"s3://data/log\", \"destination\": \"s3://aws-waf-logs-shop/AWSLogs/x/\"}"))
                .isInstanceOf(Denied.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sources\": \"s3://data/waf/\"}",
                "{\"sources\": \"s3://data/logs/\", \"destination\": \"s3://data/logs/reports/\"}"
            })
    void doesNotWriteWhereItReads(String request) {
        assertThatThrownBy(() -> bundle.report(request))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("would read them as logs");
    }

    @Test
    void reportsOnAnEmptyLog() throws IOException {
        assertThat(report(List.of()).get("records")).isEqualTo(0);
    }
}
