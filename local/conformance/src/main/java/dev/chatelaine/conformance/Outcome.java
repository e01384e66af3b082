package dev.chatelaine.conformance;

/** How a test ended. */
sealed interface Outcome {

    /** As the manifest says it must. */
    record Passed() implements Outcome {}

    /**
     * Otherwise.
     *
     * @param why what happened instead
     */
    record Failed(String why) implements Outcome {}

    /**
     * It cannot be known here.
     *
     * @param why what it would have needed
     */
    record Skipped(String why) implements Outcome {}

    /** Of two ways to run a test, the outcome that is not as it must be, if any. */
    static Outcome worst(Outcome one, Outcome other) {
        return one instanceof Failed || other instanceof Passed ? one : other;
    }
}
