package dev.chatelaine.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.InvalidRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonObjectTest {

    private static final Expected EXPECTED = new Expected("a thing", "{}");

    private static JsonObject object(String json) throws IOException {
        return Request.parse(("{\"o\":" + json + "}").getBytes(StandardCharsets.UTF_8))
                .object("o", EXPECTED)
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"b\":1,\"a\":[true,false,null,\"x\"]}",
                "{\"number\":1.50,\"large\":123456789012345678901234567890,\"small\":1e-7}",
                "{\"text\":\"\\\"quoted\\\" and \\\\\",\"inner\":{\"deep\":[[{}]]}}"
            })
    void isWrittenAsItWasSent(String json) throws IOException {
        assertThat(object(json).json()).isEqualTo(json);
    }

    @Test
    void namesAnUnknownFieldByItsPointer() {
        assertThatThrownBy(() -> object("{\"a/b\": 1}").only("c"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessage("Unknown field \"/o/a~1b\": this object takes c.");
    }

    @Test
    void namesAMalformedFieldByItsPointer() throws IOException {
        JsonObject inner = object("{\"list\": [{}, 7]}");
        assertThatThrownBy(() -> inner.objects("list", EXPECTED)).hasMessageContaining("\"/o/list/1\" is malformed");
        assertThatThrownBy(() -> inner.text("list", EXPECTED)).hasMessageContaining("\"/o/list\" is malformed");
        assertThatThrownBy(() -> inner.requiredText("text", EXPECTED)).hasMessageContaining("\"/o/text\" is missing");
    }

    @Test
    void namesTheItemThatStandsForNothing() throws IOException {
        JsonObject inner = object("{\"list\": [\"1\", \"x\"], \"mixed\": [\"1\", 2], \"empty\": []}");
        Expected number = new Expected("a digit", "\"1\"");
        Function<String, Optional<Integer>> digit =
                text -> text.matches("\\d") ? Optional.of(Integer.valueOf(text)) : Optional.empty();

        assertThat(object("{\"a\": [\"1\", \"2\"]}").each("a", EXPECTED, number, digit))
                .contains(List.of(1, 2));
        assertThatThrownBy(() -> inner.each("list", EXPECTED, number, digit))
                .hasMessage("Field \"/o/list/1\" is malformed: expected a digit, for example \"1\".");
        assertThatThrownBy(() -> inner.each("mixed", EXPECTED, number, digit))
                .hasMessage("Field \"/o/mixed\" is malformed: expected a thing, for example {}.");
        assertThatThrownBy(() -> inner.each("empty", EXPECTED, number, digit)).hasMessageContaining("\"/o/empty\"");
    }

    @Test
    void wipesSecretsWhenTheRequestIsClosed() throws IOException {
        SecretBytes secret;
        try (Request request = Request.parse("{\"a\": [{\"b\": \"AQID\"}]}".getBytes(StandardCharsets.UTF_8))) {
            secret =
                    request.objects("a", EXPECTED).getFirst().base64("b", 3, "").orElseThrow();
            assertThat(secret.bytes()).containsExactly(1, 2, 3);
        }
        assertThat(secret.bytes()).containsOnly(0);
    }

    @Test
    void isNamedAsWhoeverSentItSeesIt() throws IOException {
        assertThatThrownBy(() -> object("{\"x\": 1}").at("").only("y")).hasMessageContaining("\"/x\"");
    }

    @Test
    void readsValuesOneOrMany() throws IOException {
        assertThat(object("{\"one\": \"a\", \"many\": [1, true, 1.5]}").values(EXPECTED))
                .containsEntry("one", List.of("a"))
                .containsEntry("many", List.of("1", "true", "1.5"));
        assertThatThrownBy(() -> object("{\"none\": null}").values(EXPECTED)).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> object("{\"inner\": {}}").values(EXPECTED)).isInstanceOf(InvalidRequest.class);
    }
}
