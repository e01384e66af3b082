package dev.chatelaine.access;

import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.Handler;
import dev.chatelaine.lambda.Invocation;
import dev.chatelaine.lambda.Request;
import io.micronaut.context.ApplicationContext;

/** The function ExplainAccess: decides a request and says why. */
public final class ExplainAccessHandler extends Handler<Explainer> {

    /** Starts the function. */
    public ExplainAccessHandler() {
        super(Explainer.class);
    }

    /** Takes a context that stands already. */
    public ExplainAccessHandler(ApplicationContext context) {
        super(Explainer.class, context);
    }

    @Override
    protected Answer answer(Explainer explainer, Request request, Invocation invocation) {
        return explainer.explain(ExplainRequest.read(request));
    }
}
