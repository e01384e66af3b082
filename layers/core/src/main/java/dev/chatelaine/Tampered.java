package dev.chatelaine;

import java.io.Serial;

/** What was read is not what was written: a check of authenticity or integrity failed. */
public final class Tampered extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Refuses with a reason.
     *
     * @param sentence what was wrong and what to do; never a secret, never the offending value
     */
    public Tampered(String sentence) {
        super(sentence);
    }
}
