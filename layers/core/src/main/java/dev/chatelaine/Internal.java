package dev.chatelaine;

import java.io.Serial;

/** A defect of this function: the log record of the invocation names the place. */
public final class Internal extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Refuses with a reason.
     *
     * @param sentence what was wrong and what to do; never a secret, never the offending value
     */
    public Internal(String sentence) {
        super(sentence);
    }
}
