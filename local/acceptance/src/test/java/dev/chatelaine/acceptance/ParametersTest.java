package dev.chatelaine.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** LookupParameters as it is deployed, over trees of several pages. */
class ParametersTest {

    private static final String PAGES = "/chatelaine/events/pages";

    private static LocalCloud cloud;

    @BeforeAll
    static void fill() {
        cloud = LocalCloud.running();
        new ParameterFixtures(cloud).put();
    }

    @AfterEach
    void disarm() {
        cloud.control("DELETE", "/faults", null);
    }

    private static ObjectNode request(int maxAge) {
        ObjectNode request =
                LocalCloud.JSON.createObjectNode().put("format", "flat").put("maxAge", maxAge);
        request.putArray("paths").add(PAGES);
        return request;
    }

    private static ObjectNode fault(int page, int count) {
        ObjectNode fault = LocalCloud.JSON
                .createObjectNode()
                .put("service", "ssm")
                .put("action", "GetParametersByPath")
                .put("nth", page)
                .put("count", count);
        fault.putObject("error").put("status", 400).put("code", "ThrottlingException");
        return fault;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aThrottleAtAPageIsNeverAPartialAnswer(int page) {
        cloud.control("POST", "/faults", fault(page, 0));

        LocalCloud.Answer answer = cloud.invoke("LookupParameters", request(0));

        assertThat(answer.failed()).as(answer.body().toString()).isTrue();
        assertThat(answer.body().path("errorType").asText()).isEqualTo("dev.chatelaine.Throttled");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aThrottleThatPassesIsTriedAgain(int page) {
        cloud.control("POST", "/faults", fault(page, 1));

        LocalCloud.Answer answer = cloud.invoke("LookupParameters", request(0));

        assertThat(answer.failed()).as(answer.body().toString()).isFalse();
        assertThat(answer.body().path("parameters").size()).isEqualTo(25);
    }

    @Test
    void countsTheCallsThatTheCloudSaw() {
        cloud.control("DELETE", "/journal", null);

        JsonNode answer = cloud.invoke("LookupParameters", request(0)).body();

        assertThat(answer.path("calls").path("ssm").asLong())
                .isEqualTo(3)
                .isEqualTo(cloud.control("GET", "/journal?service=ssm&action=GetParametersByPath", null)
                        .path("entries")
                        .size());
        assertThat(answer.path("fresh").asText()).isEqualTo("live");
    }

    @Test
    void aYoungAnswerCostsNoCall() {
        assertThat(cloud.invoke("LookupParameters", request(0)).failed()).isFalse();
        cloud.control("POST", "/faults", fault(1, 0));

        JsonNode answer = cloud.invoke("LookupParameters", request(3600)).body();

        assertThat(answer.path("parameters").size()).as(answer.toString()).isEqualTo(25);
        assertThat(answer.path("fresh").asText()).isEqualTo("cached");
        assertThat(answer.path("calls").path("ssm").asLong()).isZero();
    }
}
