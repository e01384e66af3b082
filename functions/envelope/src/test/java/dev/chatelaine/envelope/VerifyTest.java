package dev.chatelaine.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Denied;
import dev.chatelaine.InvalidRequest;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VerifyTest {

    private static final String MESSAGE = "\"message\": \"YSBtZXNzYWdl\"";

    private final Bundle bundle = new Bundle();

    @AfterEach
    void close() {
        bundle.close();
    }

    private Map<?, ?> verify(String fields) throws IOException {
        return bundle.read(bundle.verify("{" + fields + "}"));
    }

    private Map<?, ?> signed() throws IOException {
        return bundle.read(bundle.sign("{" + MESSAGE + ", \"key\": \"" + Bundle.ECC + "\"}"));
    }

    private static String field(String name, Object value) {
        return ", \"" + name + "\": \"" + value.toString().replace("\n", "\\n") + "\"";
    }

    private static String by(Map<?, ?> signed, String with) {
        return field("signature", signed.get("signature"))
                + field("algorithm", signed.get("algorithm"))
                + field(with, signed.get(with));
    }

    @Test
    void asksKmsAboutOneOfTheStacksKeys() throws IOException {
        Map<?, ?> signed = signed();

        assertThat(verify(MESSAGE + by(signed, "key"))).isEqualTo(Map.of("valid", true, "where", "kms"));
        assertThat(verify("\"message\": \"\"" + by(signed, "key"))).isEqualTo(Map.of("valid", false, "where", "kms"));
        assertThat(bundle.kms.faults().journal()).containsExactly("GetPublicKey", "Sign", "Verify", "Verify");
    }

    @Test
    void asksNobodyWhereAPublicKeyIsGiven() throws IOException {
        Map<?, ?> signed = signed();

        assertThat(verify(MESSAGE + by(signed, "publicKey"))).isEqualTo(Map.of("valid", true, "where", "local"));
        assertThat(verify("\"message\": \"\"" + by(signed, "publicKey")))
                .isEqualTo(Map.of("valid", false, "where", "local"));
        assertThat(bundle.kms.faults().journal()).containsExactly("GetPublicKey", "Sign");
    }

    @Test
    void verifiesAnObject() throws IOException {
        Map<?, ?> signed = signed();
        bundle.s3.store("data/in/a", "a message".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

        assertThat(verify("\"source\": \"s3://data/in/a\"" + by(signed, "key")).get("valid"))
                .isEqualTo(true);
        assertThat(verify("\"source\": \"s3://data/in/a\"" + by(signed, "publicKey"))
                        .get("valid"))
                .isEqualTo(true);
    }

    @Test
    void answersThatAMalformedSignatureIsNotValid() throws IOException {
        Map<?, ?> signed = signed();
        String rubbish = field("signature", "AQ==") + field("algorithm", "ECDSA_SHA_256");

        assertThat(verify(MESSAGE + rubbish + field("key", Bundle.ECC)).get("valid"))
                .isEqualTo(false);
        assertThat(verify(MESSAGE + rubbish + field("publicKey", signed.get("publicKey")))
                        .get("valid"))
                .isEqualTo(false);
    }

    static Stream<Arguments> malformed() {
        String signature = field("signature", "AQ==");
        String algorithm = field("algorithm", "ECDSA_SHA_256");
        String key = field("key", Bundle.ECC);
        return Stream.of(
                Arguments.of(signature + algorithm + key, "\"/message\" is missing"),
                Arguments.of(MESSAGE + algorithm + key, "\"/signature\" is missing: expected base64"),
                Arguments.of(MESSAGE + signature + key, "\"/algorithm\" is missing: expected one of"),
                Arguments.of(MESSAGE + signature + algorithm, "\"/key\" is missing: expected exactly one of key, pub"),
                Arguments.of(MESSAGE + signature + algorithm + key + field("publicKey", "x"), "is one too many"),
                Arguments.of(MESSAGE + field("signature", "") + algorithm + key, "\"/signature\" is malformed"),
                Arguments.of(
                        MESSAGE + field("signature", "A".repeat(8196)) + algorithm + key,
                        "\"/signature\" holds more than 6144 bytes"),
                Arguments.of(
                        MESSAGE + signature + algorithm + field("publicKey", "x"),
                        "\"/publicKey\" is malformed: expected the PEM"),
                Arguments.of(
                        MESSAGE + signature + field("algorithm", "ECDSA_SHA_384") + field("publicKey", PEM),
                        "is none of this key's: choose ECDSA_SHA_256"),
                Arguments.of(
                        MESSAGE + signature + field("algorithm", "RSASSA_PSS_SHA_256") + key,
                        "\"/algorithm\" is none of arn:"));
    }

    private static final String PEM = """
            -----BEGIN PUBLIC KEY-----
            MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEYJXuHIVsrlj208gDMGjdqheTrwIP
            eVDnwhftnDFyZvkN+Z3yl2nyDxmY2aMf7o55mv9uhlSDVntusHGNUmlyZA==
            -----END PUBLIC KEY-----
            """;

    @ParameterizedTest
    @MethodSource("malformed")
    void refusesWhatIsNoRequest(String fields, String sentence) {
        assertThatThrownBy(() -> verify(fields.startsWith(",") ? fields.substring(1) : fields))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void asksKmsAboutNoOtherKey() {
        assertThatThrownBy(() -> verify(MESSAGE
                        + field("signature", "AQ==")
                        + field("algorithm", "ECDSA_SHA_256")
                        + field("key", Bundle.KEY_1)))
                .isInstanceOf(Denied.class)
                .hasMessageContaining("SigningKeys");
        assertThat(bundle.kms.faults().journal()).isEmpty();
    }
}
