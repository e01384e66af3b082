package dev.chatelaine.snapshots;

import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.Handler;
import dev.chatelaine.lambda.Invocation;
import dev.chatelaine.lambda.Request;
import io.micronaut.context.ApplicationContext;

/** The function VerifyCopy: looks at everything afresh. */
public final class VerifyCopyHandler extends Handler<Means> {

    /** Starts the function. */
    public VerifyCopyHandler() {
        super(Means.class);
    }

    /** Takes a context that stands already. */
    public VerifyCopyHandler(ApplicationContext context) {
        super(Means.class, context);
    }

    @Override
    protected Answer answer(Means means, Request request, Invocation invocation) {
        return RunAnswer.of(new Verification(means).answer(StepRequest.read(request)));
    }
}
