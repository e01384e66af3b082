package dev.chatelaine;

import java.io.Serial;

/** The request is malformed, or asks for what this function does not do; the same request will fail again. */
public final class InvalidRequest extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Refuses with a reason.
     *
     * @param sentence what was wrong and what to do; never a secret, never the offending value
     */
    public InvalidRequest(String sentence) {
        super(sentence);
    }
}
