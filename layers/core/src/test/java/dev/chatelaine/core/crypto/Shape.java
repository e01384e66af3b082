package dev.chatelaine.core.crypto;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A form that messages take: what two-way tests seal on one side and open on the other.
 *
 * @param suite the algorithm suite
 * @param frameLength bytes in a frame
 */
public record Shape(AlgorithmSuite suite, int frameLength) {

    /** Every suite with each of these frame lengths. */
    public static Stream<Shape> each(List<Integer> frameLengths) {
        return Stream.of(AlgorithmSuite.values())
                .flatMap(suite -> frameLengths.stream().map(length -> new Shape(suite, length)));
    }

    /** No byte, one, and what fills frames just not, just, by one byte more, and several of them. */
    public Stream<byte[]> plaintexts() {
        return sizes().mapToObj(Shape::plaintext);
    }

    /** The lengths of the plaintexts. */
    public IntStream sizes() {
        return IntStream.of(0, 1, frameLength - 1, frameLength, frameLength + 1, 3 * frameLength + 5)
                .distinct();
    }

    private static byte[] plaintext(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    /** Seals in this form. */
    public byte[] seal(List<? extends WrappingKey> keys, byte[] plaintext, EncryptionContext context) {
        return MessageEncryptor.builder()
                .keys(keys)
                .commitmentPolicy(
                        suite.committing()
                                ? CommitmentPolicy.REQUIRE_ENCRYPT_ALLOW_DECRYPT
                                : CommitmentPolicy.FORBID_ENCRYPT_ALLOW_DECRYPT)
                .suite(suite)
                .frameLength(frameLength)
                .build()
                .encrypt(plaintext, context);
    }

    /** Opens a message of any form. */
    public static byte[] open(WrappingKey key, byte[] message, EncryptionContext context) {
        return MessageDecryptor.builder()
                .keys(key)
                .commitmentPolicy(CommitmentPolicy.REQUIRE_ENCRYPT_ALLOW_DECRYPT)
                .build()
                .decrypt(message, context)
                .plaintext();
    }
}
