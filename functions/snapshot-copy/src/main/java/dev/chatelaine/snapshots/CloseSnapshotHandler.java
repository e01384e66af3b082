package dev.chatelaine.snapshots;

import io.micronaut.context.ApplicationContext;

/** The function CloseSnapshot: takes back what was opened. */
public final class CloseSnapshotHandler extends StepHandler {

    /** Starts the function. */
    public CloseSnapshotHandler() {
        super(SourceClosing::new);
    }

    /** Takes a context that stands already. */
    public CloseSnapshotHandler(ApplicationContext context) {
        super(SourceClosing::new, context);
    }
}
