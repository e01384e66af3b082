package dev.chatelaine.snapshots;

import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.Handler;
import dev.chatelaine.lambda.Invocation;
import dev.chatelaine.lambda.Request;
import io.micronaut.context.ApplicationContext;

/** The function CloseSnapshot: takes back what was opened. */
public final class CloseSnapshotHandler extends Handler<Means> {

    /** Starts the function. */
    public CloseSnapshotHandler() {
        super(Means.class);
    }

    /** Takes a context that stands already. */
    public CloseSnapshotHandler(ApplicationContext context) {
        super(Means.class, context);
    }

    @Override
    protected Answer answer(Means means, Request request, Invocation invocation) {
        return RunAnswer.of(new SourceClosing(means).answer(StepRequest.read(request)));
    }
}
