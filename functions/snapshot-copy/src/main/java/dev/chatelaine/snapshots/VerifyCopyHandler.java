package dev.chatelaine.snapshots;

import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.Handler;
import dev.chatelaine.lambda.Invocation;
import dev.chatelaine.lambda.Request;
import io.micronaut.context.ApplicationContext;

/** The function VerifyCopy: verifies the run and answers for it. */
public final class VerifyCopyHandler extends Handler<Verification> {

    /** Starts the function. */
    public VerifyCopyHandler() {
        super(Verification.class);
    }

    /** Takes a context that stands already. */
    public VerifyCopyHandler(ApplicationContext context) {
        super(Verification.class, context);
    }

    @Override
    protected Answer answer(Verification step, Request request, Invocation invocation) {
        return step.verify(StepRequest.read(request));
    }
}
