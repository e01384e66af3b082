package dev.chatelaine;

import java.io.Serial;

/** The caller, the function's role or the configuration does not permit what was asked. */
public final class Denied extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Refuses with a reason.
     *
     * @param sentence what was wrong and what to do; never a secret, never the offending value
     */
    public Denied(String sentence) {
        super(sentence);
    }
}
