package dev.chatelaine;

import java.io.Serial;

/** A service asked to slow down; the same request may succeed later. */
public final class Throttled extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Refuses with a reason.
     *
     * @param sentence what was wrong and what to do; never a secret, never the offending value
     */
    public Throttled(String sentence) {
        super(sentence);
    }
}
