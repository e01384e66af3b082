package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fuzz target: messages made authentic by {@link Resealing}, on several threads, by channels and in parts. All must come to
 * what opening the whole on one thread comes to.
 */
final class WaysFuzz {

    private WaysFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Resealing.of(input).ifPresent(resealed -> open(resealed.message(), resealed.suite()));
    }

    private static void open(byte[] message, AlgorithmSuite suite) {
        MessageDecryptor several = decryptor(suite, 2);
        DecryptionResult whole = DecryptionResult.whole(decryptor(suite, 1), message);

        assertThat(DecryptionResult.whole(several, message)).isEqualTo(whole);
        assertThat(DecryptionResult.stream(several, message)).isEqualTo(whole);
        assertThat(DecryptionResult.channel(several, message)).isEqualTo(whole);
        parts(several, message, whole);
    }

    private static MessageDecryptor decryptor(AlgorithmSuite suite, int threads) {
        return MessageDecryptor.builder()
                .keys(new FixedDataKey(Resealing.dataKey(suite)))
                .commitmentPolicy(Samples.ALLOW)
                .acceptUnsigned()
                .threads(threads)
                .build();
    }

    /** Of a signed message the frames may be right and the signature wrong, which a part does not tell. */
    private static void parts(MessageDecryptor decryptor, byte[] message, DecryptionResult whole) {
        Header header = Resealing.PARSER.parse(InputBuffer.of(message));
        DecryptionResult all = DecryptionResult.part(decryptor, message, 0, Long.MAX_VALUE);
        if (!header.framed()) {
            assertThat(all.isOpen()).isFalse();
        } else if (whole.isOpen() || !header.suite().signed()) {
            assertThat(all.plaintext()).isEqualTo(whole.plaintext());
            assertThat(all.isOpen()).isEqualTo(whole.isOpen());
        }
        if (all.isOpen()) {
            somePart(decryptor, message, all.plaintext());
        }
    }

    /** A range that follows from the message, so that the same input fails again. */
    private static void somePart(MessageDecryptor decryptor, byte[] message, String plaintext) {
        int length = plaintext.length() / 2;
        int from = Math.floorMod(message.length * 31, length + 1);
        int to = from + Math.floorMod(message.length * 17, length - from + 1);

        assertThat(DecryptionResult.part(decryptor, message, from, to).plaintext())
                .isEqualTo(plaintext.substring(2 * from, 2 * to));
    }
}
