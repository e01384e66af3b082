package dev.chatelaine.snapshots;

import io.micronaut.context.ApplicationContext;

/** The function OpenSnapshot: lets the target role use key and snapshot. */
public final class OpenSnapshotHandler extends StepHandler {

    /** Starts the function. */
    public OpenSnapshotHandler() {
        super(SourceOpening::new);
    }

    /** Takes a context that stands already. */
    public OpenSnapshotHandler(ApplicationContext context) {
        super(SourceOpening::new, context);
    }
}
