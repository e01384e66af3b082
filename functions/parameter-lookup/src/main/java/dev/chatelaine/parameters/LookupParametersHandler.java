package dev.chatelaine.parameters;

import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.Handler;
import dev.chatelaine.lambda.Invocation;
import dev.chatelaine.lambda.Request;
import io.micronaut.context.ApplicationContext;

/** The function LookupParameters: resolves a configuration from hierarchies of parameters. */
public final class LookupParametersHandler extends Handler<ParameterLookup> {

    /** Starts the function. */
    public LookupParametersHandler() {
        super(ParameterLookup.class);
    }

    /** Takes a context that stands already. */
    public LookupParametersHandler(ApplicationContext context) {
        super(ParameterLookup.class, context);
    }

    @Override
    protected Answer answer(ParameterLookup parameters, Request request, Invocation invocation) {
        return parameters.lookup(LookupRequest.read(request), invocation.deadline());
    }
}
