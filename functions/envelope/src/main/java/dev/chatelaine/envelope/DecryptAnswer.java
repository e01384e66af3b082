package dev.chatelaine.envelope;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chatelaine.core.crypto.DecryptedMessage;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.SecretBytes;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.TreeMap;

/**
 * What Decrypt answers.
 *
 * @param plaintext the plaintext, unless it went to S3
 * @param destination where in S3 the plaintext is, if it went there
 * @param bytesIn bytes of the message
 * @param bytesOut bytes of plaintext
 * @param suite id of the algorithm suite
 * @param key ARN of the key that opened the message
 * @param encryptionContext the pairs that the message is bound to, without the format's own
 * @param signatureVerified true, or null where the suite has no signature
 */
@Serdeable.Serializable
record DecryptAnswer(
        @Nullable SecretBytes plaintext,
        @Nullable String destination,
        long bytesIn,
        long bytesOut,
        String suite,
        String key,
        Map<String, String> encryptionContext,

        @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) Boolean signatureVerified)
        implements Answer {

    static DecryptAnswer of(Output.Result result, DecryptedMessage message) {
        return new DecryptAnswer(
                result.bytes(),
                result.destination(),
                message.bytesIn(),
                message.bytesOut(),
                message.suite().id(),
                message.key(),
                callersPairs(message.context()),
                message.signatureVerified());
    }

    private static Map<String, String> callersPairs(EncryptionContext context) {
        Map<String, String> pairs = new TreeMap<>(context.pairs());
        pairs.keySet().removeIf(name -> name.startsWith(EncryptionContext.RESERVED_PREFIX));
        return pairs;
    }

    @Override
    public Map<String, Long> counts() {
        return Map.of("bytesIn", bytesIn, "bytesOut", bytesOut);
    }

    @Override
    public void close() {
        if (plaintext != null) {
            plaintext.close();
        }
    }
}
