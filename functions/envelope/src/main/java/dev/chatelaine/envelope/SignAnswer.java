package dev.chatelaine.envelope;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.chatelaine.lambda.Answer;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/**
 * What Sign answers.
 *
 * @param signature base64 of the signature; ECDSA's in DER
 * @param algorithm how it was made
 * @param key ARN of the key that made it
 * @param publicKey PEM of the public key that verifies it
 * @param messageBytes bytes of the message, for the log record alone
 */
@Serdeable.Serializable
record SignAnswer(
        String signature,
        String algorithm,
        String key,
        String publicKey,
        @JsonIgnore long messageBytes) implements Answer {

    @Override
    public Map<String, Long> counts() {
        return Map.of("messageBytes", messageBytes);
    }
}
