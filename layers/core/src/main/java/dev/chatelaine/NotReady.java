package dev.chatelaine;

import java.io.Serial;

/** Something that the request needs is still being made; the same request may succeed later. */
public final class NotReady extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Refuses with a reason.
     *
     * @param sentence what was wrong and what to do; never a secret, never the offending value
     */
    public NotReady(String sentence) {
        super(sentence);
    }
}
