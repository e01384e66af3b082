package dev.chatelaine;

import java.io.Serial;

/** A service did not answer, or answered that it cannot; the same request may succeed later. */
public final class Unavailable extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Refuses with a reason.
     *
     * @param sentence what was wrong and what to do; never a secret, never the offending value
     */
    public Unavailable(String sentence) {
        super(sentence);
    }
}
