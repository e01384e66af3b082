package dev.chatelaine.snapshots;

import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.Handler;
import dev.chatelaine.lambda.Invocation;
import dev.chatelaine.lambda.Request;
import io.micronaut.context.ApplicationContext;

/** The function TakeSnapshot: takes the snapshot in this account. */
public final class TakeSnapshotHandler extends Handler<Means> {

    /** Starts the function. */
    public TakeSnapshotHandler() {
        super(Means.class);
    }

    /** Takes a context that stands already. */
    public TakeSnapshotHandler(ApplicationContext context) {
        super(Means.class, context);
    }

    @Override
    protected Answer answer(Means means, Request request, Invocation invocation) {
        return RunAnswer.of(new SnapshotTaking(means).answer(StepRequest.read(request)));
    }
}
