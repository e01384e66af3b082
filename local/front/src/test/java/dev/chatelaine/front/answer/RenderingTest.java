package dev.chatelaine.front.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.front.call.Protocol;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenderingTest {
    private final AwsError error = new AwsError(400, "ThrottlingException", "a < \"b\"");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "JSON_1_0  | application/x-amz-json-1.0 | {\"__type\":\"ThrottlingException\",\"message\":\"a < \\\"b\\\"\"}",
                "JSON_1_1  | application/x-amz-json-1.1 | {\"__type\":\"ThrottlingException\",\"message\":\"a < \\\"b\\\"\"}",
                "REST_JSON | application/json           | {\"Type\":\"User\",\"message\":\"a < \\\"b\\\"\"}",
                "QUERY     | text/xml                   | <Code>ThrottlingException</Code><Message>a &lt; \"b\"</Message>",
                "EC2_QUERY | text/xml;charset=UTF-8     | <Errors><Error><Code>ThrottlingException</Code>",
                "REST_XML  | application/xml            | <Error><Code>ThrottlingException</Code><Message>a &lt; \"b\""
            })
    void anErrorIsWordedInTheCallersProtocol(Protocol protocol, String type, String body) {
        Rendered rendered = Rendering.of(protocol, error, "r-1");

        assertThat(rendered.status()).isEqualTo(400);
        assertThat(rendered.headers()).containsEntry("Content-Type", type);
        assertThat(new String(rendered.body(), StandardCharsets.UTF_8)).contains(body);
    }

    @ParameterizedTest
    @CsvSource({"JSON_1_0", "JSON_1_1", "REST_JSON"})
    void jsonErrorsAreNamedInAHeaderToo(Protocol protocol) {
        assertThat(Rendering.of(protocol, error, "r-1").headers())
                .containsEntry("x-amzn-ErrorType", "ThrottlingException")
                .containsEntry("x-amzn-RequestId", "r-1");
    }
}
