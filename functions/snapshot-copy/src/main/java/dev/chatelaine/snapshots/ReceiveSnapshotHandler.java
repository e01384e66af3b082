package dev.chatelaine.snapshots;

import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.Handler;
import dev.chatelaine.lambda.Invocation;
import dev.chatelaine.lambda.Request;
import io.micronaut.context.ApplicationContext;

/** The function ReceiveSnapshot: makes the copy in the target account. */
public final class ReceiveSnapshotHandler extends Handler<CopyReceiving> {

    /** Starts the function. */
    public ReceiveSnapshotHandler() {
        super(CopyReceiving.class);
    }

    /** Takes a context that stands already. */
    public ReceiveSnapshotHandler(ApplicationContext context) {
        super(CopyReceiving.class, context);
    }

    @Override
    protected Answer answer(CopyReceiving step, Request request, Invocation invocation) {
        return RunAnswer.of(step.answer(StepRequest.read(request)));
    }
}
