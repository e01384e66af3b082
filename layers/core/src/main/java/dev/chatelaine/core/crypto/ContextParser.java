package dev.chatelaine.core.crypto;

import dev.chatelaine.InvalidRequest;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the serialisation of an encryption context, and nothing but its one right form. */
final class ContextParser {

    private final ByteBuffer in;
    private byte[] previousKey = {};

    ContextParser(byte[] serialized) {
        this.in = ByteBuffer.wrap(serialized);
    }

    Map<String, String> pairs() {
        int count = length();
        if (count == 0) {
            throw malformed("is empty but written with a count");
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            pairs.put(text(key()), text(bytes()));
        }
        if (in.hasRemaining()) {
            throw malformed("has bytes after its last pair");
        }
        return Collections.unmodifiableMap(pairs);
    }

    /** Strictly ascending keys are both sorted and without repetition; the first key has nothing before it. */
    private byte[] key() {
        byte[] key = bytes();
        if (Arrays.compareUnsigned(previousKey, key) >= 0) {
            throw malformed("has an empty key, a repeated one, or keys that are not sorted");
        }
        previousKey = key;
        return key;
    }

    private byte[] bytes() {
        byte[] bytes = new byte[within(length())];
        in.get(bytes);
        return bytes;
    }

    private int length() {
        within(Short.BYTES);
        return Short.toUnsignedInt(in.getShort());
    }

    private int within(int length) {
        if (length > in.remaining()) {
            throw malformed("ends within a pair");
        }
        return length;
    }

    private static String text(byte[] bytes) {
        return Utf8.decode(bytes).orElseThrow(() -> malformed("holds text that is not UTF-8"));
    }

    private static InvalidRequest malformed(String how) {
        return Malformed.because("its encryption context " + how);
    }
}
