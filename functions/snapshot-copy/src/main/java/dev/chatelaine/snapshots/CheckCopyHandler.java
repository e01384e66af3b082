package dev.chatelaine.snapshots;

import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.Handler;
import dev.chatelaine.lambda.Invocation;
import dev.chatelaine.lambda.Request;
import io.micronaut.context.ApplicationContext;

/** The function CheckCopy: looks before anything is made; and tells a run's failure, until the run is redriven. */
public final class CheckCopyHandler extends Handler<Means> {

    /** Starts the function. */
    public CheckCopyHandler() {
        super(Means.class);
    }

    /** Takes a context that stands already. */
    public CheckCopyHandler(ApplicationContext context) {
        super(Means.class, context);
    }

    @Override
    protected Answer answer(Means means, Request request, Invocation invocation) {
        return RunAnswer.of(RunFailure.in(request)
                .map(RunFailure::unlessRedriven)
                .orElseGet(() -> new Preflight(means).answer(StepRequest.first(request))));
    }
}
