package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.chatelaine.Denied;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Tampered;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A small message of each suite, in frames and as one block, with every possible change of one bit, cut and addition. */
class EveryChangeTest {

    private static final int FRAME_LENGTH = 16;
    private static final byte[] PLAINTEXT = Samples.bytes(2 * FRAME_LENGTH + 5);

    static Stream<Arguments> messages() {
        return Stream.of(AlgorithmSuite.values())
                .flatMap(suite -> Stream.of(
                        argumentSet(suite + " in frames", change(framed(suite))),
                        argumentSet(suite + " as one block", change(block(suite)))));
    }

    private static EveryChange change(byte[] message) {
        return new EveryChange(message, Samples.decryptor());
    }

    private static byte[] framed(AlgorithmSuite suite) {
        return Samples.encryptor(suite).frameLength(FRAME_LENGTH).build().encrypt(PLAINTEXT, Samples.CONTEXT);
    }

    /** The official SDK still writes them. */
    private static byte[] block(AlgorithmSuite suite) {
        return OfficialSdk.client(suite, 0)
                .encryptData(OfficialSdk.key(1, 32), PLAINTEXT, Samples.CONTEXT.pairs())
                .getResult();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void opensUnchanged(EveryChange of) {
        assertThat(of.decryptor().decrypt(of.message(), Samples.CONTEXT).plaintext())
                .isEqualTo(PLAINTEXT);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void refusesEveryFlippedBit(EveryChange of) {
        of.ofABitIsRefused();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void refusesEveryTruncation(EveryChange of) {
        of.byCuttingIsRefused();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void refusesEveryLostByte(EveryChange of) {
        of.byALostByteIsRefused();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void refusesAByteAfterTheEnd(EveryChange of) {
        of.byAnAddedByteIsRefused();
    }

    @ParameterizedTest
    @EnumSource(names = {"AES_128_GCM", "AES_256_GCM_COMMIT", "AES_256_GCM_COMMIT_ECDSA_P384"})
    void refusesEveryFlippedBitOnSeveralThreads(AlgorithmSuite suite) {
        MessageDecryptor several = MessageDecryptor.builder()
                .keys(Samples.key())
                .commitmentPolicy(Samples.ALLOW)
                .threads(2)
                .build();
        new EveryChange(framed(suite), several).ofABitIsRefused();
    }

    /** Where the reader requires pairs, a message that lost one of them cannot be told from one that never had it. */
    @Test
    void deniesOnlyAChangeOfAPairThatIsRequired() {
        byte[] message = framed(Samples.UNSIGNED);
        int context = 1 + Short.BYTES + 32 + Short.BYTES;
        int end = context + Samples.CONTEXT.serialize().length;
        for (int index = 0; index < message.length; index++) {
            byte[] changed = message.clone();
            changed[index] ^= 1;
            assertThat(catchThrowable(() -> Samples.decryptor().decrypt(changed, Samples.CONTEXT)))
                    .as("byte " + index)
                    .isInstanceOfAny(
                            index >= context && index < end
                                    ? new Class<?>[] {InvalidRequest.class, Tampered.class, Denied.class}
                                    : new Class<?>[] {InvalidRequest.class, Tampered.class});
        }
    }
}
