package dev.chatelaine.core.crypto;

import dev.chatelaine.InvalidRequest;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the serialisation of an encryption context, strictly but for the order of its pairs. */
final class ContextParser {

    private final ByteBuffer in;
    private byte[] previousKey = {};
    private boolean sorted = true;

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
            addPair(pairs);
        }
        if (in.hasRemaining()) {
            throw malformed("has bytes after its last pair");
        }
        return Collections.unmodifiableMap(pairs);
    }

    /** Whether the pairs came in the order in which they are written: by the unsigned bytes of their keys. */
    boolean sorted() {
        return sorted;
    }

    private void addPair(Map<String, String> pairs) {
        byte[] key = bytes();
        sorted &= Arrays.compareUnsigned(previousKey, key) < 0;
        previousKey = key;
        if (key.length == 0 || pairs.put(text(key), text(bytes())) != null) {
            throw malformed("has an empty or a repeated key");
        }
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
