package dev.chatelaine.front.kms.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.front.kms.model.KmsRefusal;
import dev.chatelaine.front.kms.model.MacAlgorithm;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The words are AWS's own, as recorded from the service. */
class FieldsTest {

    private final ObjectNode body = JsonNodeFactory.instance.objectNode();
    private final Fields fields = new Fields(body);

    @Test
    void reportsAMissingMember() {
        assertThat(validation(f -> f.text("KeyId", 2048)))
                .isEqualTo("1 validation error detected: Value null at 'keyId' failed to satisfy constraint:"
                        + " Member must not be null");
    }

    @Test
    void takesNullForAbsent() {
        body.putNull("KeyId");
        assertThat(fields.optionalText("KeyId", 2048)).isEmpty();
    }

    @Test
    void reportsBytesThatAreTooLongWithoutShowingThem() {
        body.put("Plaintext", base64(4097));
        assertThat(validation(f -> f.blob("Plaintext", 4096)))
                .isEqualTo("1 validation error detected: Value at 'plaintext' failed to satisfy constraint:"
                        + " Member must have length less than or equal to 4096");
    }

    @Test
    void reportsEmptyBytes() {
        body.put("Plaintext", base64(0));
        assertThat(validation(f -> f.blob("Plaintext", 4096)))
                .isEqualTo("1 validation error detected: Value at 'plaintext' failed to satisfy constraint:"
                        + " Member must have length greater than or equal to 1");
    }

    @Test
    void takesTheLongestBytesAllowed() {
        body.put("Plaintext", base64(4096));
        assertThat(fields.blob("Plaintext", 4096)).hasSize(4096);
    }

    @Test
    void reportsANumberOutOfRange() {
        body.put("NumberOfBytes", 1025);
        assertThat(validation(f -> f.number("NumberOfBytes", 1, 1024)))
                .isEqualTo("1 validation error detected: Value '1025' at 'numberOfBytes' failed to satisfy constraint:"
                        + " Member must have value less than or equal to 1024");
        body.put("NumberOfBytes", 0);
        assertThat(validation(f -> f.number("NumberOfBytes", 1, 1024)))
                .isEqualTo("1 validation error detected: Value '0' at 'numberOfBytes' failed to satisfy constraint:"
                        + " Member must have value greater than or equal to 1");
    }

    @Test
    void refusesANumberThatWouldWrapAround() {
        body.put("NumberOfBytes", (1L << 32) + 16);
        assertThat(refusal(f -> f.number("NumberOfBytes", 1, 1024)).code()).isEqualTo("SerializationException");
    }

    @Test
    void reportsAConstantThatIsNotOne() {
        body.put("MacAlgorithm", "INVALID");
        assertThat(validation(f -> f.choice("MacAlgorithm", MacAlgorithm.class)))
                .isEqualTo("1 validation error detected: Value 'INVALID' at 'macAlgorithm' failed to satisfy"
                        + " constraint: Member must satisfy enum value set:"
                        + " [HMAC_SHA_224, HMAC_SHA_256, HMAC_SHA_384, HMAC_SHA_512]");
    }

    @Test
    void refusesWrongTypesOfJson() {
        body.put("KeyId", 1).put("Plaintext", "***").put("DryRun", "yes").put("EncryptionContext", "a=b");
        assertThat(refusal(f -> f.text("KeyId", 10)).code()).isEqualTo("SerializationException");
        assertThat(refusal(f -> f.blob("Plaintext", 10)).code()).isEqualTo("SerializationException");
        assertThat(refusal(f -> f.flag("DryRun")).code()).isEqualTo("SerializationException");
        assertThat(refusal(f -> f.context("EncryptionContext")).code()).isEqualTo("SerializationException");
    }

    @Test
    void refusesAContextWithAValueThatIsNoString() {
        body.putObject("EncryptionContext").put("a", 1);
        assertThat(refusal(f -> f.context("EncryptionContext")).code()).isEqualTo("SerializationException");
    }

    @Test
    void readsTimestampsWithAndWithoutAFraction() {
        body.put("ValidTo", 1_700_000_000.25);
        assertThat(fields.time("ValidTo")).isEqualTo(Optional.of(Instant.ofEpochMilli(1_700_000_000_250L)));
        body.put("ValidTo", 1_700_000_000);
        assertThat(fields.time("ValidTo")).isEqualTo(Optional.of(Instant.ofEpochSecond(1_700_000_000)));
    }

    private static String base64(int length) {
        return Base64.getEncoder().encodeToString(new byte[length]);
    }

    private String validation(Consumer<Fields> reading) {
        KmsRefusal refusal = refusal(reading);
        assertThat(refusal.code()).isEqualTo("ValidationException");
        return refusal.getMessage();
    }

    private KmsRefusal refusal(Consumer<Fields> reading) {
        return catchThrowableOfType(KmsRefusal.class, () -> reading.accept(fields));
    }
}
