package dev.chatelaine.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Denied;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.NotFound;
import dev.chatelaine.Tampered;
import dev.chatelaine.aws.FakeKms;
import dev.chatelaine.aws.KeyArn;
import dev.chatelaine.aws.KmsClients;
import dev.chatelaine.aws.KmsWrappingKey;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.MessageEncryptor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecryptRefusalTest {

    private static final String REQUIRED = "\"requireContext\": {\"purpose\": \"test\"}";

    private final Bundle bundle = new Bundle();

    @AfterEach
    void close() {
        bundle.close();
    }

    private byte[] message(String suite) throws IOException {
        Map<?, ?> answer = bundle.read(bundle.encrypt("{\"text\": \"hello\", \"suite\": \"" + suite
                + "\", \"encryptionContext\": {\"purpose\": \"test\", \"tenant\": \"blue\"}}"));
        return Base64.getDecoder().decode((String) answer.get("ciphertext"));
    }

    private String decrypt(byte[] message, String more) throws IOException {
        return bundle.decrypt(
                "{\"ciphertext\": \"" + Base64.getEncoder().encodeToString(message) + "\", " + more + "}");
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("{" + REQUIRED + "}", "\"/ciphertext\" is missing: expected exactly one of"),
                Arguments.of("{\"ciphertext\": \"AA==\"}", "\"/requireContext\" is missing: expected an object"),
                Arguments.of("{\"ciphertext\": \"AA==\", \"requireContext\": {}}", "\"/requireContext\" is malformed"),
                Arguments.of("{\"ciphertext\": \"AA==\", \"requireContext\": {\"a\": null}}", "\"/requireContext/a\""),
                Arguments.of("{\"ciphertext\": \"A===\", " + REQUIRED + "}", "\"/ciphertext\" is malformed"),
                Arguments.of("{\"ciphertext\": \"AA==\", " + REQUIRED + "}", "not an AWS Encryption SDK message"),
                Arguments.of("{\"ciphertext\": \"\", " + REQUIRED + "}", "not an AWS Encryption SDK message"),
                Arguments.of("{\"plaintext\": \"AA==\", " + REQUIRED + "}", "Unknown field \"plaintext\""));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void refusesAMalformedRequestBeforeAnyCall(String request, String message) {
        assertThatThrownBy(() -> bundle.decrypt(request))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(message);
        assertThat(bundle.kms.faults().journal()).isEmpty();
        assertThat(bundle.s3.faults().journal()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"purpose\": \"other\"}", "{\"purpose\": \"test\", \"owner\": \"me\"}"})
    void refusesAMessageWithoutTheRequiredContextBeforeAnyCall(String required) throws IOException {
        byte[] message = message("0578");
        int calls = bundle.kms.faults().journal().size();

        assertThatThrownBy(() -> decrypt(message, "\"requireContext\": " + required))
                .isInstanceOf(Denied.class)
                .hasMessageContaining("context");
        assertThat(bundle.kms.faults().journal()).hasSize(calls);
    }

    @Test
    void refusesARequestThatLacksWhatTheStackDemands() throws IOException {
        byte[] message = message("0578");
        try (Bundle strict = new Bundle(Map.of("REQUIRED_CONTEXT", "tenant"))) {
            assertThatThrownBy(() -> strict.decrypt("{\"ciphertext\": \""
                            + Base64.getEncoder().encodeToString(message) + "\", " + REQUIRED + "}"))
                    .isInstanceOf(Denied.class)
                    .hasMessageContaining("tenant");
        }
    }

    @Test
    void neverUsesAKeyThatTheMessageNames() {
        KeyArn foreign = KeyArn.parse(Bundle.FOREIGN).orElseThrow();
        FakeKms kms = bundle.kms;
        byte[] message = MessageEncryptor.builder()
                .keys(KmsWrappingKey.of(foreign, new KmsClients(List.of(foreign), _ -> kms)))
                .build()
                .encrypt(new byte[3], EncryptionContext.of(Map.of("purpose", "test")));

        assertThatThrownBy(() -> decrypt(message, REQUIRED))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(Bundle.FOREIGN);
        assertThat(kms.faults().journal()).containsExactly("GenerateDataKey");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0478", "0578"})
    void refusesAFlipInAnyByteAndReleasesNothing(String suite) throws IOException {
        byte[] message = message(suite);
        for (int at = 0; at < message.length; at++) {
            byte[] changed = message.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> decrypt(changed, REQUIRED + ", \"destination\": \"s3://data/opened\""))
                    .as("byte %d", at)
                    .isInstanceOfAny(expected(message, at));
        }
        assertThat(bundle.s3.stored("data/opened")).isEmpty();
    }

    /** Only without the pair that is required a message passes for one that never had it. */
    private static Class<?>[] expected(byte[] message, int at) {
        String pair = "purpose\0\4test";
        int start = new String(message, StandardCharsets.ISO_8859_1).indexOf(pair);
        return at >= start && at < start + pair.length()
                ? new Class<?>[] {InvalidRequest.class, Tampered.class, Denied.class}
                : new Class<?>[] {InvalidRequest.class, Tampered.class};
    }

    @Test
    void leavesNoObjectWhenTheSignatureIsWrong() throws IOException {
        bundle.s3.store("data/in/a", new byte[20 << 20]);
        bundle.encrypt("{\"source\": \"s3://data/in/a\", \"destination\": \"s3://data/sealed\","
                + " \"encryptionContext\": {\"purpose\": \"test\"}}");
        byte[] message = bundle.s3.stored("data/sealed").orElseThrow();
        message[message.length - 1] ^= 1;
        bundle.s3.store("data/sealed", message);

        assertThatThrownBy(() -> bundle.decrypt(
                        "{\"source\": \"s3://data/sealed\", \"destination\": \"s3://data/opened\", " + REQUIRED + "}"))
                .isInstanceOf(Tampered.class);
        assertThat(bundle.s3.faults().journal()).contains("UploadPart", "AbortMultipartUpload");
        assertThat(bundle.s3.stored("data/opened")).isEmpty();
        assertThat(bundle.s3.openUploads()).isZero();
    }

    @Test
    void refusesAMessageThatWasCut() throws IOException {
        byte[] message = message("0478");

        assertThatThrownBy(() -> decrypt(java.util.Arrays.copyOf(message, message.length - 1), REQUIRED))
                .isInstanceOf(Tampered.class);
    }

    @Test
    void refusesPlaintextThatDoesNotFitInAnAnswer() throws IOException {
        bundle.s3.store("data/in/a", new byte[5 << 20]);
        bundle.encrypt("{\"source\": \"s3://data/in/a\", \"destination\": \"s3://data/sealed\","
                + " \"encryptionContext\": {\"purpose\": \"test\"}}");

        assertThatThrownBy(() -> bundle.decrypt("{\"source\": \"s3://data/sealed\", " + REQUIRED + "}"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("\"destination\"");
    }

    @Test
    void refusesASourceThatIsNotThere() {
        assertThatThrownBy(() -> bundle.decrypt("{\"source\": \"s3://data/a\", " + REQUIRED + "}"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void refusesBucketsThatAreNotAllowed() {
        assertThatThrownBy(() -> bundle.decrypt("{\"source\": \"s3://other/a\", " + REQUIRED + "}"))
                .isInstanceOf(Denied.class)
                .hasMessageContaining("\"/source\"");
    }
}
