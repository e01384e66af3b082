package dev.chatelaine.envelope;

import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.Handler;
import dev.chatelaine.lambda.Invocation;
import dev.chatelaine.lambda.Request;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;

/** The function Sign: signs messages with the stack's signing keys. */
public final class SignHandler extends Handler<Signer> {

    /** Starts the function. */
    public SignHandler() {
        super(Signer.class);
    }

    /** Takes a context that stands already. */
    public SignHandler(ApplicationContext context) {
        super(Signer.class, context);
    }

    @Override
    protected Answer answer(Signer signer, Request request, Invocation invocation) throws IOException {
        return signer.sign(SignRequest.read(request), invocation.deadline());
    }
}
