package dev.chatelaine.snapshots;

import io.micronaut.context.ApplicationContext;

/** The function VerifyCopy: looks at everything afresh. */
public final class VerifyCopyHandler extends StepHandler {

    /** Starts the function. */
    public VerifyCopyHandler() {
        super(Verification::new);
    }

    /** Takes a context that stands already. */
    public VerifyCopyHandler(ApplicationContext context) {
        super(Verification::new, context);
    }
}
