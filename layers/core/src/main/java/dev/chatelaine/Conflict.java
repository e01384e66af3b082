package dev.chatelaine;

import java.io.Serial;

/** The request meets a state that it did not expect, such as an object that is already there. */
public final class Conflict extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Refuses with a reason.
     *
     * @param sentence what was wrong and what to do; never a secret, never the offending value
     */
    public Conflict(String sentence) {
        super(sentence);
    }
}
