package dev.chatelaine;

import java.io.Serial;

/** Something that the request names does not exist. */
public final class NotFound extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Refuses with a reason.
     *
     * @param sentence what was wrong and what to do; never a secret, never the offending value
     */
    public NotFound(String sentence) {
        super(sentence);
    }
}
