package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import dev.chatelaine.InvalidRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Fuzz target: whatever is sealed, of any suite, frame length, context and plaintext, from memory and as a stream, on one
 * thread and on two, opens again as a whole and in parts; and {@link Resealing}, which reads the structure by itself, finds
 * it right.
 */
final class RoundTripFuzz {

    private static final int LONGEST_FRAME = 300;
    private static final int LONGEST_TEXT = 30;
    private static final int MOST_PAIRS = 4;

    private RoundTripFuzz() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        AlgorithmSuite suite = data.pickValue(AlgorithmSuite.values());
        MessageEncryptor encryptor = MessageEncryptor.builder()
                .keys(new FixedDataKey(Resealing.dataKey(suite)))
                .commitmentPolicy(Samples.policy(suite))
                .suite(suite)
                .frameLength(data.consumeInt(1, LONGEST_FRAME))
                .threads(data.consumeInt(1, 2))
                .build();
        context(pairs(data)).ifPresent(context -> seal(encryptor, context, data.consumeRemainingAsBytes()));
    }

    private static Optional<EncryptionContext> context(Map<String, String> pairs) {
        try {
            return Optional.of(EncryptionContext.of(pairs));
        } catch (InvalidRequest refused) {
            assertThat(pairs).isNotEmpty();
            return Optional.empty();
        }
    }

    private static Map<String, String> pairs(FuzzedDataProvider data) {
        Map<String, String> pairs = new HashMap<>();
        for (int left = data.consumeInt(0, MOST_PAIRS); left > 0; left--) {
            pairs.put(data.consumeString(LONGEST_TEXT), data.consumeString(LONGEST_TEXT));
        }
        return pairs;
    }

    private static void seal(MessageEncryptor encryptor, EncryptionContext context, byte[] plaintext) {
        ByteArrayOutputStream streamed = new ByteArrayOutputStream();
        try {
            encryptor.encrypt(new ByteArrayInputStream(plaintext), streamed, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open(encryptor.suite(), encryptor.encrypt(plaintext, context), context, plaintext);
        open(encryptor.suite(), streamed.toByteArray(), context, plaintext);
    }

    private static void open(AlgorithmSuite suite, byte[] message, EncryptionContext context, byte[] plaintext) {
        MessageDecryptor decryptor = MessageDecryptor.builder()
                .keys(new FixedDataKey(Resealing.dataKey(suite)))
                .commitmentPolicy(Samples.ALLOW)
                .acceptUnsigned()
                .build();

        assertThat(decryptor.decrypt(message, context).plaintext()).isEqualTo(plaintext);
        assertThat(DecryptionResult.part(decryptor, message, 0, Long.MAX_VALUE))
                .isEqualTo(DecryptionResult.opened(plaintext));
        if (!suite.signed()) {
            assertThat(Resealing.of(message).orElseThrow().plaintext().orElseThrow())
                    .hasSameSizeAs(plaintext);
        }
    }
}
