package dev.chatelaine.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Conflict;
import dev.chatelaine.Denied;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.NotFound;
import dev.chatelaine.Refusal;
import dev.chatelaine.Unavailable;
import dev.chatelaine.aws.Faults;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EncryptRefusalTest {

    private static final String CONTEXT = "\"encryptionContext\": {\"purpose\": \"test\"}";
    private static final String SECRET = "hunter2hunter2";

    private final Bundle bundle = new Bundle();

    @AfterEach
    void close() {
        bundle.close();
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("", "not a JSON object"),
                Arguments.of("[]", "not a JSON object"),
                Arguments.of("{\"text\": ", "not JSON"),
                Arguments.of("{\"text\": \"a\"} {}", "goes on after"),
                Arguments.of("{\"text\": \"a\", \"text\": \"b\"}", "\"/text\" is there twice"),
                Arguments.of("{\"txt\": \"a\"}", "Unknown field \"txt\": this function takes plaintext, text"),
                Arguments.of("{" + CONTEXT + "}", "\"/plaintext\" is missing: expected exactly one of"),
                Arguments.of(
                        "{\"text\": \"a\", \"source\": \"s3://data/a\", " + CONTEXT + "}", "\"/source\" is one too"),
                Arguments.of("{\"text\": \"a\"}", "\"/encryptionContext\" is missing: expected an object"),
                Arguments.of("{\"text\": \"a\", \"encryptionContext\": {}}", "\"/encryptionContext\" is malformed"),
                Arguments.of("{\"text\": \"a\", \"encryptionContext\": []}", "\"/encryptionContext\" is malformed"),
                Arguments.of("{\"text\": \"a\", \"encryptionContext\": {\"a/b\": 1}}", "\"/encryptionContext/a~1b\""),
                malformedContext("{\"aws-crypto-x\": \"1\"}"),
                malformedContext("{\"\": \"1\"}"),
                malformedContext("{\"a\": \"\"}"),
                malformedContext("{\"a\": \"\\ud800\"}"),
                malformedContext("{\"a\": \"" + "x".repeat(65_536) + "\"}"),
                Arguments.of("{\"text\": 1, " + CONTEXT + "}", "\"/text\" is malformed: expected Unicode text"),
                Arguments.of("{\"text\": null, " + CONTEXT + "}", "\"/text\" is malformed"),
                Arguments.of("{\"text\": \"\\ud800\", " + CONTEXT + "}", "\"/text\" is malformed"),
                Arguments.of(
                        "{\"plaintext\": \"a b\", " + CONTEXT + "}", "\"/plaintext\" is malformed: expected base64"),
                Arguments.of("{\"source\": \"data/a\", " + CONTEXT + "}", "\"/source\" is malformed: expected a place"),
                Arguments.of(
                        "{\"text\": \"a\", \"destination\": \"s3://data/a?versionId=1\", " + CONTEXT + "}",
                        "\"/destination\" is malformed"),
                Arguments.of(
                        "{\"text\": \"a\", \"overwrite\": \"yes\", " + CONTEXT + "}", "\"/overwrite\" is malformed"),
                Arguments.of("{\"text\": \"a\", \"keys\": [], " + CONTEXT + "}", "\"/keys\" is malformed"),
                Arguments.of("{\"text\": \"a\", \"keys\": \"k\", " + CONTEXT + "}", "\"/keys\" is malformed"),
                Arguments.of("{\"text\": \"a\", \"keys\": [\"k\"], " + CONTEXT + "}", "\"/keys/0\" is malformed"),
                Arguments.of(
                        "{\"text\": \"a\", \"keys\": [\"" + Bundle.KEY_1 + "\", \"" + Bundle.KEY_1 + "\"], " + CONTEXT
                                + "}",
                        "names a key twice"),
                Arguments.of(
                        "{\"text\": \"a\", \"suite\": \"0014\", " + CONTEXT + "}",
                        "\"/suite\" is malformed: expected \"0478\" or \"0578\""),
                Arguments.of(
                        "{\"text\": \"a\", \"frameLength\": 0, " + CONTEXT + "}",
                        "\"/frameLength\" is malformed: expected an integer from 1 to"),
                Arguments.of(
                        "{\"text\": \"a\", \"frameLength\": 1.5, " + CONTEXT + "}", "\"/frameLength\" is malformed"),
                Arguments.of(
                        "{\"text\": \"a\", \"frameLength\": 1e99, " + CONTEXT + "}", "\"/frameLength\" is malformed"));
    }

    private static Arguments malformedContext(String context) {
        return Arguments.of(
                "{\"text\": \"a\", \"encryptionContext\": " + context + "}",
                "Field \"/encryptionContext\" is malformed: expected an object of one or more pairs of text, none empty, no"
                        + " name beginning with aws-crypto-, 65,535 bytes at most, for example {\"purpose\": \"backup\"}.");
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void refusesAMalformedRequestBeforeAnyCall(String request, String message) {
        assertThatThrownBy(() -> bundle.encrypt(request))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(message);
        assertThat(bundle.kms.faults().journal()).isEmpty();
        assertThat(bundle.s3.faults().journal()).isEmpty();
    }

    @Test
    void refusesMoreThanFourMebibytesBeforeAnyCall() {
        String more = Base64.getEncoder().encodeToString(new byte[(4 << 20) + 1]);

        assertThatThrownBy(() -> bundle.encrypt("{\"plaintext\": \"" + more + "\", " + CONTEXT + "}"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("more than 4194304 bytes")
                .hasMessageContaining("\"source\"");
        assertThatThrownBy(() -> bundle.encrypt("{\"text\": \"" + "ü".repeat((2 << 20) + 1) + "\", " + CONTEXT + "}"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("more than 4194304 bytes");
        assertThat(bundle.kms.faults().journal()).isEmpty();
    }

    @Test
    void refusesAnAnswerThatWouldBeTooLong() {
        bundle.s3.store("data/in/a", new byte[5 << 20]);

        assertThatThrownBy(() -> bundle.encrypt("{\"source\": \"s3://data/in/a\", " + CONTEXT + "}"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("\"destination\"");
    }

    @Test
    void refusesTinyFramesOfMuchDataInsteadOfRunningOutOfMemory() {
        assertThatThrownBy(() -> bundle.encrypt(
                        "{\"text\": \"" + "a".repeat(4 << 20) + "\", \"frameLength\": 1, " + CONTEXT + "}"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("\"destination\"");
    }

    static Stream<Arguments> denied() {
        return Stream.of(
                Arguments.of(
                        "\"text\": \"a\", \"keys\": [\"" + Bundle.FOREIGN + "\"]",
                        "\"/keys/0\" is none of the stack's"),
                Arguments.of(
                        "\"text\": \"a\", \"keys\": [\"33333333-3333-3333-3333-333333333333\"]",
                        "\"/keys/0\" is none of the stack's"),
                Arguments.of(
                        "\"text\": \"a\", \"keys\": [\"arn:aws:kms:ap-south-1:111122223333:alias/x\"]",
                        "\"/keys/0\" is none of the stack's"),
                Arguments.of("\"source\": \"s3://other/a\"", "\"/source\" names a bucket that is not on"),
                Arguments.of(
                        "\"text\": \"a\", \"destination\": \"s3://other/a\"",
                        "\"/destination\" names a bucket that is not"),
                Arguments.of(
                        "\"text\": \"a\", \"destination\": \"s3://data/incoming/a\"",
                        "\"/destination\" lies where a new object sets off"));
    }

    @ParameterizedTest
    @MethodSource("denied")
    void refusesWhatTheStackDoesNotAllowBeforeAnyCall(String fields, String message) {
        assertThatThrownBy(() -> bundle.encrypt("{" + fields + ", " + CONTEXT + "}"))
                .isInstanceOf(Denied.class)
                .hasMessageContaining(message);
        assertThat(bundle.kms.faults().journal()).isEmpty();
        assertThat(bundle.s3.faults().journal()).isEmpty();
    }

    @Test
    void refusesAnAliasOfAForeignKey() {
        bundle.kms.alias(Bundle.ALIAS, Bundle.FOREIGN);

        assertThatThrownBy(() ->
                        bundle.encrypt("{\"text\": \"a\", \"keys\": [\"" + Bundle.ALIAS + "\"], " + CONTEXT + "}"))
                .isInstanceOf(Denied.class)
                .hasMessageContaining("\"/keys/0\" is none of the stack's");
    }

    @Test
    void refusesAContextThatLacksWhatTheStackDemands() {
        try (Bundle strict = new Bundle(Map.of("REQUIRED_CONTEXT", "tenant,stage=prod"))) {
            assertThatThrownBy(() -> strict.encrypt(
                            "{\"text\": \"a\", \"encryptionContext\": {\"stage\": \"test\", \"purpose\": \"x\"}}"))
                    .isInstanceOf(Denied.class)
                    .hasMessageContaining("tenant, stage");
            assertThat(strict.kms.faults().journal()).isEmpty();
        }
    }

    @Test
    void refusesASourceThatIsNotThere() {
        assertThatThrownBy(() -> bundle.encrypt("{\"source\": \"s3://data/a\", " + CONTEXT + "}"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("s3://data/a");
    }

    @Test
    void refusesToReplaceAnObject() {
        bundle.s3.store("data/out/a", new byte[1]);

        assertThatThrownBy(() ->
                        bundle.encrypt("{\"text\": \"a\", \"destination\": \"s3://data/out/a\", " + CONTEXT + "}"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("\"overwrite\": true");
        assertThat(bundle.s3.stored("data/out/a").orElseThrow()).hasSize(1);
    }

    @Test
    void leavesNothingWhenKmsDenies() {
        bundle.kms.faults().plan("Encrypt", 1, Faults.Kind.DENIED);

        assertThatThrownBy(() ->
                        bundle.encrypt("{\"text\": \"a\", \"destination\": \"s3://data/out/a\", " + CONTEXT + "}"))
                .isInstanceOf(Denied.class)
                .hasMessageContaining("kms:Encrypt");
        assertThat(bundle.s3.stored("data/out/a")).isEmpty();
    }

    @Test
    void stopsInTimeAndLeavesNothing() {
        bundle.s3.store("data/in/a", new byte[40 << 20]);
        int[] calls = {0};
        bundle.remaining[0] = () -> calls[0]++ < 300 ? 60_000 : 1_000;

        assertThatThrownBy(() -> bundle.encrypt(
                        "{\"source\": \"s3://data/in/a\", \"destination\": \"s3://data/out/a\", " + CONTEXT + "}"))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("time ran out");
        assertThat(bundle.s3.faults().journal()).contains("CreateMultipartUpload", "AbortMultipartUpload");
        assertThat(bundle.s3.openUploads()).isZero();
    }

    @Test
    void neverShowsTheOffendingValue() {
        Stream.of(
                        "{\"" + "text" + "\": [\"" + SECRET + "\"], " + CONTEXT + "}",
                        "{\"plaintext\": \"" + SECRET + "!\", " + CONTEXT + "}",
                        "{\"text\": \"" + SECRET + "\", \"suite\": \"" + SECRET + "\", " + CONTEXT + "}",
                        "{\"text\": \"" + SECRET + "\", \"keys\": [\"" + SECRET + "\"], " + CONTEXT + "}",
                        "{\"text\": \"" + SECRET + "\", \"source\": \"" + SECRET + "\", " + CONTEXT + "}",
                        "{\"text\": \"" + SECRET + "\" \"" + SECRET + "\"}",
                        "{\"text\": \"a\", \"encryptionContext\": {\"purpose\": [\"" + SECRET + "\"]}}")
                .forEach(request -> assertThatThrownBy(() -> bundle.encrypt(request))
                        .isInstanceOf(Refusal.class)
                        .hasMessageNotContaining(SECRET));
    }
}
