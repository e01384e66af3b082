package dev.chatelaine.snapshots;

import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.Handler;
import dev.chatelaine.lambda.Invocation;
import dev.chatelaine.lambda.Request;
import io.micronaut.context.ApplicationContext;

/** The function CheckCopy: looks before anything is made. */
public final class CheckCopyHandler extends Handler<Preflight> {

    /** Starts the function. */
    public CheckCopyHandler() {
        super(Preflight.class);
    }

    /** Takes a context that stands already. */
    public CheckCopyHandler(ApplicationContext context) {
        super(Preflight.class, context);
    }

    @Override
    protected Answer answer(Preflight step, Request request, Invocation invocation) {
        return RunAnswer.of(step.answer(StepRequest.first(request)));
    }
}
