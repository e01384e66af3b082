package dev.chatelaine.front.kms.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;

/**
 * The pairs bound to a symmetric ciphertext as additional authenticated data; names and values are case-sensitive.
 *
 * @param pairs none to many pairs, in no order
 */
public record EncryptionContext(Map<String, String> pairs) {

    /** No pairs. */
    public static final EncryptionContext EMPTY = new EncryptionContext(Map.of());

    private static final Comparator<Map.Entry<String, String>> BY_NAME =
            Comparator.comparing(pair -> pair.getKey().getBytes(UTF_8), Arrays::compareUnsigned);

    /** Keeps a copy. */
    public EncryptionContext {
        pairs = Map.copyOf(pairs);
    }

    /** Whether nothing is bound. */
    public boolean isEmpty() {
        return pairs.isEmpty();
    }

    /**
     * One byte string for one set of pairs, and another for any other: pairs sorted by the unsigned bytes of their
     * UTF-8 names, every text with its length before it.
     */
    public byte[] canonical() {
        var out = new ByteArrayOutputStream();
        pairs.entrySet().stream().sorted(BY_NAME).forEach(pair -> {
            write(out, pair.getKey().getBytes(UTF_8));
            write(out, pair.getValue().getBytes(UTF_8));
        });
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, byte[] text) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
        out.writeBytes(text);
    }
}
