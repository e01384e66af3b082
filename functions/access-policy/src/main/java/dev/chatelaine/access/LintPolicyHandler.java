package dev.chatelaine.access;

import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.Handler;
import dev.chatelaine.lambda.Invocation;
import dev.chatelaine.lambda.Request;
import io.micronaut.context.ApplicationContext;

/** The function LintPolicy: looks a policy over. */
public final class LintPolicyHandler extends Handler<PolicyLint> {

    /** Starts the function. */
    public LintPolicyHandler() {
        super(PolicyLint.class);
    }

    /** Takes a context that stands already. */
    public LintPolicyHandler(ApplicationContext context) {
        super(PolicyLint.class, context);
    }

    @Override
    protected Answer answer(PolicyLint lint, Request request, Invocation invocation) {
        return lint.look(LintRequest.read(request));
    }
}
