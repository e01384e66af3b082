package dev.chatelaine.waf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private static final long START = 1_767_261_600_000L;

    private final Bundle bundle = new Bundle();
    private final List<String> log = new ArrayList<>();

    @AfterEach
    void close() {
        bundle.close();
    }

    private void requests(int count, int minute, String client, String action, String agent, String ja4) {
        for (int i = 0; i < count; i++) {
            log.add("{\"timestamp\":" + (START + 60_000L * minute + i) + ",\"webaclId\":\"a\",\"action\":\"" + action
                    + "\",\"terminatingRuleId\":\"r\",\"httpRequest\":{\"clientIp\":\"" + client
                    + "\",\"headers\":[{\"name\":\"User-Agent\",\"value\":\"" + agent.replace("#", "" + i % 12)
                    + "\"}]},\"ja4Fingerprint\":\"" + ja4 + "\"}");
        }
    }

    private void quietHour() {
        for (int minute = 0; minute < 60; minute++) {
            for (int client = 0; client < 10; client++) {
                requests(2, minute, "192.0.2." + client, "ALLOW", "browser #", "t13d1516h2_a_b");
            }
        }
    }

    private List<String> found() throws IOException {
        bundle.s3.store("data/log", Traffic.plain(log));
        Map<?, ?> report = bundle.read(bundle.report("{\"sources\": \"s3://data/log\"}"));
        return Bundle.list(report.get("findings")).stream()
                .map(finding -> ((Map<?, ?>) finding).get("what") + " " + ((Map<?, ?>) finding).get("evidence"))
                .toList();
    }

    @Test
    void findsNothingInAQuietHour() throws IOException {
        quietHour();

        assertThat(found()).isEmpty();
    }

    @Test
    void findsABurst() throws IOException {
        quietHour();
        for (int client = 0; client < 200; client++) {
            requests(1, 30, "198.51.100." + client, "ALLOW", "browser", "");
        }

        assertThat(found())
                .containsExactly(
                        "Traffic had a burst. The minute 2026-01-01T10:30:00Z had 220 requests, 220 of them let"
                                + " through; the median minute had 20.");
    }

    @Test
    void findsAClientThatIsBlockedAgainAndAgain() throws IOException {
        quietHour();
        for (int minute = 0; minute < 50; minute++) {
            requests(3, minute, "203.0.113.66", "BLOCK", "curl", "");
        }

        assertThat(found())
                .containsExactly(
                        "One client was blocked again and again. \"203.0.113.66\" sent 150 of 1350 requests; 0 were"
                                + " let through, 150 blocked.");
    }

    @Test
    void findsOneProgramUnderManyNames() throws IOException {
        quietHour();
        for (int client = 0; client < 12; client++) {
            requests(12, client, "198.51.100." + client, client % 2 == 0 ? "ALLOW" : "CHALLENGE", "bot #", "bot");
        }

        assertThat(found())
                .containsExactly(
                        "One TLS fingerprint came under many user agents. JA4 \"bot\": 12 user agents in 144 requests.");
    }

    /** Groups match in the order of their names, six times one request, and the last matches most. */
    @Test
    void namesTheOverriddenGroupsThatMatchedMost() throws IOException {
        for (int i = 0; i < 7; i++) {
            for (int times = 0; times <= i; times++) {
                log.add("{\"timestamp\":" + START
                        + ",\"webaclId\":\"a\",\"action\":\"ALLOW\",\"terminatingRuleId\":\"r\","
                        + "\"httpRequest\":{\"clientIp\":\"c\"},\"ruleGroupList\":[{\"ruleGroupId\":\"group-" + i
                        + "\",\"terminatingRule\":{\"ruleId\":\"x\",\"action\":\"BLOCK\"}}]}");
            }
        }

        assertThat(found())
                .hasSize(5)
                .first(InstanceOfAssertFactories.STRING)
                .contains("\"group-6\" matched 7 requests");
    }

    @Test
    void findsThatPartsWereNotRead() throws IOException {
        log.add("no record");

        assertThat(found())
                .containsExactly(
                        "Parts of the logs could not be read. 1 lines are no record of WAF; 0 logs break off or are"
                                + " damaged.");
    }
}
