package dev.chatelaine.snapshots;

import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.Handler;
import dev.chatelaine.lambda.Invocation;
import dev.chatelaine.lambda.Request;
import io.micronaut.context.ApplicationContext;

/** The function ExpireCopies: deletes old copies, and answers for the run. */
public final class ExpireCopiesHandler extends Handler<Means> {

    /** Starts the function. */
    public ExpireCopiesHandler() {
        super(Means.class);
    }

    /** Takes a context that stands already. */
    public ExpireCopiesHandler(ApplicationContext context) {
        super(Means.class, context);
    }

    @Override
    protected Answer answer(Means means, Request request, Invocation invocation) {
        return FinalAnswer.of(new CopyExpiry(means).answer(StepRequest.read(request)));
    }
}
