package dev.chatelaine.snapshots;

import io.micronaut.context.ApplicationContext;

/** The function ReceiveSnapshot: makes the copy in the target account. */
public final class ReceiveSnapshotHandler extends StepHandler {

    /** Starts the function. */
    public ReceiveSnapshotHandler() {
        super(CopyReceiving::new);
    }

    /** Takes a context that stands already. */
    public ReceiveSnapshotHandler(ApplicationContext context) {
        super(CopyReceiving::new, context);
    }
}
