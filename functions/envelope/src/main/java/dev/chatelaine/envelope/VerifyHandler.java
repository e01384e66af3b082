package dev.chatelaine.envelope;

import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.Handler;
import dev.chatelaine.lambda.Invocation;
import dev.chatelaine.lambda.Request;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;

/** The function Verify: tells whether signatures are right. */
public final class VerifyHandler extends Handler<Verifier> {

    /** Starts the function. */
    public VerifyHandler() {
        super(Verifier.class);
    }

    /** Takes a context that stands already. */
    public VerifyHandler(ApplicationContext context) {
        super(Verifier.class, context);
    }

    @Override
    protected Answer answer(Verifier verifier, Request request, Invocation invocation) throws IOException {
        return verifier.verify(VerifyRequest.read(request), invocation.deadline());
    }
}
