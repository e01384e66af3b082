package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.Internal;
import dev.chatelaine.Refusal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is fuzzed of keys: encrypted data keys of their own provider, whatever else is in them. An input is which key, the
 * length of the provider information, the provider information, the ciphertext.
 */
public final class FuzzedUnwrapping {

    private static final int PREFIX = 1 + Short.BYTES;
    private static final List<AlgorithmSuite> SUITES = List.of(Samples.UNSIGNED, AlgorithmSuite.AES_128_GCM);

    private final List<Kind> kinds;
    private final List<String> providers;

    /** Keys to fuzz, in an order that stays as long as the corpus. */
    public FuzzedUnwrapping(List<Kind> kinds) {
        this.kinds = List.copyOf(kinds);
        this.providers = kinds.stream()
                .map(kind -> kind.wrapped(Samples.UNSIGNED).providerId())
                .toList();
    }

    /**
     * A kind of key.
     *
     * @param wraps wraps what the other unwraps
     * @param unwraps is fuzzed
     */
    public record Kind(WrappingKey wraps, WrappingKey unwraps) {

        /** A key that does both. */
        public static Kind of(WrappingKey both) {
            return new Kind(both, both);
        }

        EncryptedDataKey wrapped(AlgorithmSuite suite) {
            try (DataKey key = DataKey.random(suite)) {
                return wraps.wrap(key, suite, Samples.CONTEXT);
            }
        }
    }

    /** What each of them wraps. */
    public List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            for (AlgorithmSuite suite : SUITES) {
                EncryptedDataKey wrapped = kinds.get(i).wrapped(suite);
                seeds.add(ByteBuffer.allocate(PREFIX + wrapped.providerInfo().length + wrapped.ciphertext().length)
                        .put((byte) i)
                        .putShort((short) wrapped.providerInfo().length)
                        .put(wrapped.providerInfo())
                        .put(wrapped.ciphertext())
                        .array());
            }
        }
        return seeds;
    }

    /** Unwraps an input; nothing but a refusal may come of it. */
    public void run(byte[] input) {
        if (input.length < PREFIX) {
            return;
        }
        int kind = Byte.toUnsignedInt(input[0]) % kinds.size();
        int split = PREFIX + BigEndian.shortAt(input, 1) % (input.length - PREFIX + 1);
        EncryptedDataKey wrapped = new EncryptedDataKey(
                providers.get(kind),
                Arrays.copyOfRange(input, PREFIX, split),
                Arrays.copyOfRange(input, split, input.length));
        SUITES.forEach(suite -> unwrap(kinds.get(kind).unwraps(), wrapped, suite));
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
