package dev.chatelaine.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.InvalidRequest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest {

    private static final Expected EXPECTED = new Expected("a colour", "\"blue\"");

    private static Request request(String json) throws IOException {
        return Request.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "1",
                "{",
                "{'a': 1}",
                "{\"a\": 1,}",
                "{\"a\": NaN}",
                "{\"a\": 01}",
                "// comment\n{}",
                "{} x",
                "{}{}",
                "{\"a\": \"\u0001\"}",
            })
    void readsStrictJsonObjectsOnly(String json) {
        assertThatThrownBy(() -> request(json)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] broken = {'{', '"', 'a', '"', ':', '"', (byte) 0xC3, '"', '}'};

        assertThatThrownBy(() -> Request.parse(broken)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void readsNoOtherEncodingThanUtf8() {
        for (Charset other : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, Charset.forName("UTF-32"))) {
            assertThatThrownBy(() -> Request.parse("{\"a\": 1}".getBytes(other)))
                    .isInstanceOf(InvalidRequest.class);
        }
    }

    @Test
    void boundsDepthAndNumberOfValues() {
        assertThatThrownBy(() -> request("{\"a\": " + "[".repeat(20) + "]".repeat(20) + "}"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("16 levels");
        assertThatThrownBy(() -> request("{\"a\": [" + "1,".repeat(200_000) + "1]}"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("100000 values");
    }

    @Test
    void namesAFieldThatIsThereTwiceWhereverItIs() {
        assertThatThrownBy(() -> request("{\"a\": {\"b~/\": 1, \"b~/\": 2}}"))
                .hasMessage("Field \"/a/b~0~1\" is there twice: give it once.");
    }

    @Test
    void escapesAndCutsUnknownNames() throws IOException {
        Request request = request("{\"a\\n\\u001b" + "x".repeat(500) + "\": 1}");

        assertThatThrownBy(() -> request.only("b", "c"))
                .hasMessageStartingWith("Unknown field \"a\\u000a\\u001bxxx")
                .hasMessageEndingWith("...\": this function takes b, c.");
    }

    @Test
    void saysWhatWasExpectedOfAMalformedField() throws IOException {
        Request request = request("{\"a\": 1}");

        assertThatThrownBy(() -> request.parsed("a", EXPECTED, Optional::of))
                .hasMessage("Field \"/a\" is malformed: expected a colour, for example \"blue\".");
    }

    @Test
    void decodesBase64() throws IOException {
        assertThat(request("{\"a\": \"AAEC\"}").base64("a", 3, "").orElseThrow().bytes())
                .containsExactly(0, 1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AA", "AAE", "AAEC=", "AA EC", "AA_-", "A===", "\u00c1AEC"})
    void decodesNoTextThatIsNotBase64(String text) throws IOException {
        Request request = request("{\"a\": \"" + text + "\"}");

        assertThatThrownBy(() -> request.base64("a", 10, ""))
                .hasMessageStartingWith("Field \"/a\" is malformed: expected base64 (RFC 4648)");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 100})
    void measuresBase64BeforeDecodingIt(int length) throws IOException {
        String json = "{\"a\": \"" + Base64.getEncoder().encodeToString(new byte[length]) + "\"}";

        assertThat(request(json).base64("a", length, "").orElseThrow().length()).isEqualTo(length);
        if (length > 0) {
            assertThatThrownBy(() -> request(json).base64("a", length - 1, "send less"))
                    .hasMessage("Field \"/a\" holds more than " + (length - 1) + " bytes: send less.");
        }
    }

    @Test
    void refusesTooMuchBase64EvenIfItIsNone() throws IOException {
        Request request = request("{\"a\": \"" + "!".repeat(100) + "\"}");

        assertThatThrownBy(() -> request.base64("a", 10, "send less")).hasMessageContaining("more than 10 bytes");
    }

    @Test
    void measuresTextInBytes() throws IOException {
        assertThat(request("{\"a\": \"üü\"}").utf8("a", 4, "").orElseThrow().length())
                .isEqualTo(4);
        assertThatThrownBy(() -> request("{\"a\": \"üü\"}").utf8("a", 3, "send less"))
                .hasMessageContaining("more than 3 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "11", "1.0", "1e1", "\"1\"", "9223372036854775808", "true", "null"})
    void readsWholeNumbersOfARangeOnly(String value) throws IOException {
        Request request = request("{\"a\": " + value + "}");

        assertThatThrownBy(() -> request.whole("a", 1, 10, 5))
                .hasMessage("Field \"/a\" is malformed: expected an integer from 1 to 10, for example 5.");
    }

    @Test
    void takesBothEndsOfARange() throws IOException {
        Request request = request("{\"a\": 1, \"b\": 10}");

        assertThat(request.whole("a", 1, 10, 5)).contains(1L);
        assertThat(request.whole("b", 1, 10, 5)).contains(10L);
    }

    @Test
    void keepsTheOrderOfPairs() throws IOException {
        assertThat(request("{\"a\": {\"z\": \"1\", \"b\": \"2\"}}").pairs("a", EXPECTED))
                .containsExactly(java.util.Map.entry("z", "1"), java.util.Map.entry("b", "2"));
    }

    @Test
    void wipesSecretsWhenClosed() throws IOException {
        SecretBytes fromBase64;
        SecretBytes fromText;
        try (Request request = request("{\"a\": \"AQID\", \"b\": \"abc\"}")) {
            fromBase64 = request.base64("a", 3, "").orElseThrow();
            fromText = request.utf8("b", 3, "").orElseThrow();
        }

        assertThat(fromBase64.bytes()).containsOnly(0);
        assertThat(fromText.bytes()).containsOnly(0);
    }

    @Test
    void doesNotPrintSecrets() throws IOException {
        assertThat(request("{\"a\": \"AQID\"}").base64("a", 3, "").orElseThrow())
                .hasToString("SecretBytes[3 bytes]");
    }

    @Test
    void readsObjectsWithinAsStrictly() throws IOException {
        try (Request request = request("{\"a\": {\"b\": 1, \"c\": {}}, \"list\": [{\"d\": \"x\"}, {\"e\": 1}]}")) {
            JsonObject inner = request.object("a", EXPECTED).orElseThrow();

            assertThat(inner.whole("b", 1, 9, 1)).contains(1L);
            assertThat(request.object("absent", EXPECTED)).isEmpty();
            assertThat(request.objects("absent", EXPECTED)).isEmpty();
            assertThat(request.isText("a")).isFalse();
            assertThat(request.objects("list", EXPECTED).getFirst().isText("d")).isTrue();
            assertThatThrownBy(() -> inner.only("c")).hasMessageContaining("Unknown field \"/a/b\": this object");
            assertThatThrownBy(() -> inner.whole("c", 1, 9, 1)).hasMessageContaining("\"/a/c\" is malformed");
            assertThatThrownBy(() -> request.objects("list", EXPECTED).getLast().flag("e"))
                    .hasMessageContaining("\"/list/1/e\" is malformed");
        }
    }

    @Test
    void refusesWhatIsNoListOfObjects() throws IOException {
        assertThatThrownBy(() -> request("{\"a\": [{}, 1]}").objects("a", EXPECTED))
                .hasMessageContaining("\"/a/1\" is malformed: expected a colour");
    }
}
