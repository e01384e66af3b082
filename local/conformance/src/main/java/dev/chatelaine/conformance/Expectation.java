package dev.chatelaine.conformance;

/**
 * What must come of a test; compared by identity.
 *
 * @param error whether the message must be refused
 * @param plaintext otherwise, what it must open to
 */
@SuppressWarnings("ArrayRecordComponent")
record Expectation(boolean error, byte[] plaintext) {

    static Expectation refusal() {
        return new Expectation(true, new byte[0]);
    }

    static Expectation of(byte[] plaintext) {
        return new Expectation(false, plaintext);
    }
}
