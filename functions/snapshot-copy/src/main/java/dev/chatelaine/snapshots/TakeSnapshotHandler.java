package dev.chatelaine.snapshots;

import io.micronaut.context.ApplicationContext;

/** The function TakeSnapshot: takes the snapshot in this account. */
public final class TakeSnapshotHandler extends StepHandler {

    /** Starts the function. */
    public TakeSnapshotHandler() {
        super(SnapshotTaking::new);
    }

    /** Takes a context that stands already. */
    public TakeSnapshotHandler(ApplicationContext context) {
        super(SnapshotTaking::new, context);
    }
}
