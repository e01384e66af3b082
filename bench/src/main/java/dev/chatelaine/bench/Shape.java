package dev.chatelaine.bench;

import dev.chatelaine.core.crypto.AlgorithmSuite;

/** What is sealed or opened, and how; the names are those of the comparisons. */
public enum Shape {
    UNSIGNED_1KB("0478-1KB", "0478", 1 << 10, 4096, 2.2),
    SIGNED_1KB("0578-1KB", "0578", 1 << 10, 4096, 1.0),
    UNSIGNED_1MB("0478-1MB", "0478", 1 << 20, 4096, 1.0),
    SIGNED_1MB("0578-1MB", "0578", 1 << 20, 4096, 1.0),
    UNSIGNED_1MB_LARGE_FRAMES("0478-1MB-64KB-frames", "0478", 1 << 20, 1 << 16, 1.0),
    SIGNED_1MB_LARGE_FRAMES("0578-1MB-64KB-frames", "0578", 1 << 20, 1 << 16, 1.0);

    private final String label;
    private final String suite;
    private final int size;
    private final int frameLength;
    private final double goal;

    Shape(String label, String suite, int size, int frameLength, double goal) {
        this.label = label;
        this.suite = suite;
        this.size = size;
        this.frameLength = frameLength;
        this.goal = goal;
    }

    /** Suite, size and, where they are not the usual 4 KB, frames. */
    public String label() {
        return label;
    }

    /** The algorithm suite. */
    public AlgorithmSuite suite() {
        return AlgorithmSuite.ofId(suite);
    }

    /** Length of the plaintext in bytes. */
    public int size() {
        return size;
    }

    /** Length of the frames in bytes. */
    public int frameLength() {
        return frameLength;
    }

    /** How many times faster than the peer ours should be. */
    public double goal() {
        return goal;
    }
}
