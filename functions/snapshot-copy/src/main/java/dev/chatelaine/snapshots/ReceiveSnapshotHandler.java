package dev.chatelaine.snapshots;

import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.Handler;
import dev.chatelaine.lambda.Invocation;
import dev.chatelaine.lambda.Request;
import io.micronaut.context.ApplicationContext;

/** The function ReceiveSnapshot: makes the copy in the target account. */
public final class ReceiveSnapshotHandler extends Handler<Means> {

    /** Starts the function. */
    public ReceiveSnapshotHandler() {
        super(Means.class);
    }

    /** Takes a context that stands already. */
    public ReceiveSnapshotHandler(ApplicationContext context) {
        super(Means.class, context);
    }

    @Override
    protected Answer answer(Means means, Request request, Invocation invocation) {
        return RunAnswer.of(new CopyReceiving(means).answer(StepRequest.read(request)));
    }
}
