package dev.chatelaine.envelope;

import dev.chatelaine.core.crypto.EncryptedMessage;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.SecretBytes;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/**
 * What Encrypt answers.
 *
 * @param ciphertext the message, unless it went to S3
 * @param destination where in S3 the message is, if it went there
 * @param bytesIn bytes of plaintext
 * @param bytesOut bytes of the message
 * @param suite id of the algorithm suite
 * @param keys ARNs of the keys, each of which alone opens the message
 * @param encryptionContext the pairs that the message is bound to
 */
@Serdeable.Serializable
record EncryptAnswer(
        @Nullable SecretBytes ciphertext,
        @Nullable String destination,
        long bytesIn,
        long bytesOut,
        String suite,
        List<String> keys,
        Map<String, String> encryptionContext)
        implements Answer {

    static EncryptAnswer of(Output.Result result, EncryptedMessage message, EncryptionContext context) {
        return new EncryptAnswer(
                result.bytes(),
                result.destination(),
                message.bytesIn(),
                message.bytesOut(),
                message.suite().id(),
                message.keys(),
                context.pairs());
    }

    @Override
    public Map<String, Long> counts() {
        return Map.of("bytesIn", bytesIn, "bytesOut", bytesOut, "keys", (long) keys.size());
    }
}
