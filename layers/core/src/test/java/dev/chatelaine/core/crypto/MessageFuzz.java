package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

/** Fuzz target: whole messages, as they come and made authentic by {@link Resealing}, in memory and as a stream. */
final class MessageFuzz {

    private MessageFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        agree(decryptor(AlgorithmSuite.AES_256_GCM_COMMIT), input);
        Resealing.of(input).ifPresent(resealed -> {
            DecryptionResult result = agree(decryptor(resealed.suite()), resealed.message());
            assertThat(opened(result)).isEqualTo(resealed.plaintext().map(DecryptionResult::opened));
        });
    }

    private static MessageDecryptor decryptor(AlgorithmSuite suite) {
        return MessageDecryptor.builder()
                .keys(new FixedDataKey(Resealing.dataKey(suite)))
                .commitmentPolicy(Samples.ALLOW)
                .build();
    }

    private static DecryptionResult agree(MessageDecryptor decryptor, byte[] message) {
        DecryptionResult whole = DecryptionResult.whole(decryptor, message);
        assertThat(DecryptionResult.stream(decryptor, message)).isEqualTo(whole);
        return whole;
    }

    private static Optional<DecryptionResult> opened(DecryptionResult result) {
        return Optional.of(result).filter(DecryptionResult::isOpen);
    }
}
