package dev.chatelaine.snapshots;

import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.Handler;
import dev.chatelaine.lambda.Invocation;
import dev.chatelaine.lambda.Request;
import io.micronaut.context.ApplicationContext;

/** The function OpenSnapshot: lets the target role use key and snapshot. */
public final class OpenSnapshotHandler extends Handler<Means> {

    /** Starts the function. */
    public OpenSnapshotHandler() {
        super(Means.class);
    }

    /** Takes a context that stands already. */
    public OpenSnapshotHandler(ApplicationContext context) {
        super(Means.class, context);
    }

    @Override
    protected Answer answer(Means means, Request request, Invocation invocation) {
        return RunAnswer.of(new SourceOpening(means).answer(StepRequest.read(request)));
    }
}
