package dev.chatelaine.access;

import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.Handler;
import dev.chatelaine.lambda.Invocation;
import dev.chatelaine.lambda.Request;
import io.micronaut.context.ApplicationContext;

/** The function ComparePolicies: says what one policy allows that another does not. */
public final class ComparePoliciesHandler extends Handler<PolicyDifferences> {

    /** Starts the function. */
    public ComparePoliciesHandler() {
        super(PolicyDifferences.class);
    }

    /** Takes a context that stands already. */
    public ComparePoliciesHandler(ApplicationContext context) {
        super(PolicyDifferences.class, context);
    }

    @Override
    protected Answer answer(PolicyDifferences differences, Request request, Invocation invocation) {
        return differences.find(CompareRequest.read(request));
    }
}
