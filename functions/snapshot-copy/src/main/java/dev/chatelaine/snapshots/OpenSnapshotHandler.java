package dev.chatelaine.snapshots;

import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.Handler;
import dev.chatelaine.lambda.Invocation;
import dev.chatelaine.lambda.Request;
import io.micronaut.context.ApplicationContext;

/** The function OpenSnapshot: lets the target role use key and snapshot. */
public final class OpenSnapshotHandler extends Handler<SourceOpening> {

    /** Starts the function. */
    public OpenSnapshotHandler() {
        super(SourceOpening.class);
    }

    /** Takes a context that stands already. */
    public OpenSnapshotHandler(ApplicationContext context) {
        super(SourceOpening.class, context);
    }

    @Override
    protected Answer answer(SourceOpening step, Request request, Invocation invocation) {
        return RunAnswer.of(step.answer(StepRequest.read(request)));
    }
}
