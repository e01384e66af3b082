package dev.chatelaine.snapshots;

import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.Handler;
import dev.chatelaine.lambda.Invocation;
import dev.chatelaine.lambda.Request;
import io.micronaut.context.ApplicationContext;

/** The function TakeSnapshot: takes the snapshot in the source account. */
public final class TakeSnapshotHandler extends Handler<SnapshotTaking> {

    /** Starts the function. */
    public TakeSnapshotHandler() {
        super(SnapshotTaking.class);
    }

    /** Takes a context that stands already. */
    public TakeSnapshotHandler(ApplicationContext context) {
        super(SnapshotTaking.class, context);
    }

    @Override
    protected Answer answer(SnapshotTaking step, Request request, Invocation invocation) {
        return RunAnswer.of(step.answer(StepRequest.read(request)));
    }
}
