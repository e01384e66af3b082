package dev.chatelaine.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every event of {@code events/access-policy}, and the rules of a key of the stack, by the deployed functions. */
class ExplainAccessTest {

    private static final Events EVENTS = new Events("access-policy");

    private static final Map<String, String> FUNCTIONS =
            Map.of("explain", "ExplainAccess", "lint", "LintPolicy", "write", "WriteKeyPolicy");

    private static LocalCloud cloud;

    @BeforeAll
    static void start() {
        cloud = LocalCloud.running();
    }

    @TestFactory
    Stream<DynamicTest> deployed() {
        return EVENTS.names().stream().map(name -> DynamicTest.dynamicTest(name, () -> run(name)));
    }

    private static void run(String name) {
        Expectation expected = EVENTS.expectation(name);
        try {
            expected.faults().forEach(fault -> cloud.control("POST", "/faults", fault));
            String verb = name.split("-", 2)[0];
            expected.check(cloud.invoke(FUNCTIONS.get(verb), LocalCloud.read(EVENTS.event(name))));
        } finally {
            cloud.control("DELETE", "/faults", null);
        }
    }

    @Test
    void everyExpectedFileHasItsEvent() {
        assertThat(EVENTS.expectedNames()).isEqualTo(EVENTS.names());
    }

    @Test
    void theRulesOfAKeyAreReadByItsRole() {
        String key = cloud.output("SnapshotKeys");
        ObjectNode request = LocalCloud.JSON.createObjectNode().put("key", key);
        request.putObject("request")
                .put("principal", "arn:aws:iam::111111111111:role/nobody")
                .put("action", "kms:Decrypt")
                .put("resource", key);
        LocalCloud.Answer answer = cloud.invoke("ExplainAccess", request);
        assertThat(answer.failed()).as(answer.body().toString()).isFalse();
        assertThat(answer.body().path("decision").asText()).isEqualTo("ImplicitlyDenied");
        assertThat(answer.body().path("because").get(0).path("statement").asText())
                .isEqualTo("Identity policies of the account decide");
        assertThat(answer.body().path("missing").get(0).asText()).contains("No identity policy of");
    }
}
