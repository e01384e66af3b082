package dev.chatelaine.conformance;

import java.io.Serial;

/** Test vectors that cannot be understood; no judgement of a message. */
final class Unclear extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    Unclear(String sentence) {
        super(sentence);
    }
}
