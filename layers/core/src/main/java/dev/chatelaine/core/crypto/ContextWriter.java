package dev.chatelaine.core.crypto;

import dev.chatelaine.InvalidRequest;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sorts and serialises the pairs of an encryption context; by loops, since lambdas slow a cold start down. */
final class ContextWriter {

    private static final int MAX_LENGTH = 0xFFFF;

    private final List<Pair> pairs;

    ContextWriter(Map<String, String> pairs) {
        this.pairs = new ArrayList<>(pairs.size());
        for (Map.Entry<String, String> pair : pairs.entrySet()) {
            this.pairs.add(Pair.of(pair));
        }
        Collections.sort(this.pairs);
    }

    Map<String, String> sorted() {
        Map<String, String> sorted = LinkedHashMap.newLinkedHashMap(pairs.size());
        for (Pair pair : pairs) {
            sorted.put(pair.key(), pair.value());
        }
        return Collections.unmodifiableMap(sorted);
    }

    byte[] serialized() {
        ByteBuffer out = ByteBuffer.allocate(length()).putShort((short) pairs.size());
        for (Pair pair : pairs) {
            pair.writeTo(out);
        }
        return out.array();
    }

    private int length() {
        long length = Short.BYTES;
        for (Pair pair : pairs) {
            length += pair.length();
        }
        if (length > MAX_LENGTH) {
            throw new InvalidRequest(
                    "The encryption context is over 65,535 bytes when serialised: use fewer or shorter pairs.");
        }
        return (int) length;
    }

    /** A pair with its encoding; ordered as the format wants, which {@code String.compareTo} is not above U+FFFF. */
    @SuppressWarnings("ArrayRecordComponent") // lives in this class only and is compared by its order alone
    private record Pair(String key, String value, byte[] keyBytes, byte[] valueBytes) implements Comparable<Pair> {

        static Pair of(Map.Entry<String, String> pair) {
            return new Pair(pair.getKey(), pair.getValue(), encode(pair.getKey()), encode(pair.getValue()));
        }

        private static byte[] encode(String text) {
            Optional<byte[]> bytes = Utf8.encode(text);
            if (bytes.isEmpty()) {
                throw new InvalidRequest(
                        "The encryption context holds text that is not valid Unicode (an unpaired surrogate).");
            }
            return bytes.get();
        }

        long length() {
            return 4L + keyBytes.length + valueBytes.length;
        }

        void writeTo(ByteBuffer out) {
            out.putShort((short) keyBytes.length).put(keyBytes);
            out.putShort((short) valueBytes.length).put(valueBytes);
        }

        @Override
        public int compareTo(Pair other) {
            return Arrays.compareUnsigned(keyBytes, other.keyBytes);
        }
    }
}
