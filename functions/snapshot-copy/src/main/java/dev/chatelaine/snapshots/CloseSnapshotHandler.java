package dev.chatelaine.snapshots;

import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.Handler;
import dev.chatelaine.lambda.Invocation;
import dev.chatelaine.lambda.Request;
import io.micronaut.context.ApplicationContext;

/** The function CloseSnapshot: takes back what was opened. */
public final class CloseSnapshotHandler extends Handler<SourceClosing> {

    /** Starts the function. */
    public CloseSnapshotHandler() {
        super(SourceClosing.class);
    }

    /** Takes a context that stands already. */
    public CloseSnapshotHandler(ApplicationContext context) {
        super(SourceClosing.class, context);
    }

    @Override
    protected Answer answer(SourceClosing step, Request request, Invocation invocation) {
        return RunAnswer.of(step.answer(StepRequest.read(request)));
    }
}
