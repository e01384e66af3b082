package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.Internal;
import dev.chatelaine.Refusal;
import java.util.Arrays;
import java.util.List;

/**
 * Fuzz target: encrypted data keys, given to each kind of key that is held here. The input is which key, the length of the
 * provider information, the provider information, the ciphertext.
 */
final class UnwrapFuzz {

    private static final int PREFIX = 1 + Short.BYTES;

    /**
     * A key and who it answers for.
     *
     * @param key the key
     * @param providerId the provider id that it takes
     */
    record Target(WrappingKey key, String providerId) {}

    static final List<Target> TARGETS = List.of(new Target(Samples.key(), "test"));

    private UnwrapFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length < PREFIX) {
            return;
        }
        Target target = TARGETS.get(Byte.toUnsignedInt(input[0]) % TARGETS.size());
        int split = PREFIX + BigEndian.shortAt(input, 1) % (input.length - PREFIX + 1);
        EncryptedDataKey wrapped = new EncryptedDataKey(
                target.providerId(),
                Arrays.copyOfRange(input, PREFIX, split),
                Arrays.copyOfRange(input, split, input.length));
        for (AlgorithmSuite suite : List.of(Samples.UNSIGNED, AlgorithmSuite.AES_128_GCM)) {
            unwrap(target.key(), wrapped, suite);
        }
    }

    private static void unwrap(WrappingKey key, EncryptedDataKey wrapped, AlgorithmSuite suite) {
        try {
            key.unwrap(wrapped, suite, Samples.CONTEXT).ifPresent(DataKey::close);
        } catch (Internal defect) {
            throw new AssertionError("a defect, not a refusal", defect);
        } catch (Refusal refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
