package dev.chatelaine.access;

import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.Handler;
import dev.chatelaine.lambda.Invocation;
import dev.chatelaine.lambda.Request;
import io.micronaut.context.ApplicationContext;

/** The function WriteKeyPolicy: writes the policy of a key. */
public final class WriteKeyPolicyHandler extends Handler<KeyPolicies> {

    /** Starts the function. */
    public WriteKeyPolicyHandler() {
        super(KeyPolicies.class);
    }

    /** Takes a context that stands already. */
    public WriteKeyPolicyHandler(ApplicationContext context) {
        super(KeyPolicies.class, context);
    }

    @Override
    protected Answer answer(KeyPolicies policies, Request request, Invocation invocation) {
        return policies.write(WriteRequest.read(request));
    }
}
