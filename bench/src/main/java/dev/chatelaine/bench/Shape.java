package dev.chatelaine.bench;

import dev.chatelaine.core.crypto.AlgorithmSuite;
import java.util.Locale;

/**
 * What is sealed or opened.
 *
 * @param suite id of the algorithm suite
 * @param size bytes of plaintext
 * @param frameLength bytes of plaintext in a frame
 */
record Shape(String suite, int size, int frameLength) {

    static final int KB = 1 << 10;
    static final int MB = 1 << 20;
    static final int FRAME = 4 * KB;
    static final int LARGE_FRAME = 64 * KB;

    static final Shape SMALL = new Shape("0478", KB, FRAME);
    static final Shape SMALL_SIGNED = new Shape("0578", KB, FRAME);

    AlgorithmSuite algorithm() {
        return AlgorithmSuite.ofId(suite);
    }

    /** Suite, size and, where they are not the usual 4 KB, frames. */
    String label() {
        String length = size < MB ? size / KB + "KB" : size / MB + "MB";
        String frames = frameLength == FRAME ? "" : String.format(Locale.ROOT, "-%dKB-frames", frameLength / KB);
        return suite + "-" + length + frames;
    }

    byte[] plaintext() {
        return Material.bytes(size);
    }
}
