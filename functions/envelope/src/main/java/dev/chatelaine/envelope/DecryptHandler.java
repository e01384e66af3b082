package dev.chatelaine.envelope;

import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.Handler;
import dev.chatelaine.lambda.Invocation;
import dev.chatelaine.lambda.Request;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;

/** The function Decrypt: opens messages under the stack's keys. */
public final class DecryptHandler extends Handler<Decryptor> {

    /** Starts the function. */
    public DecryptHandler() {
        super(Decryptor.class);
    }

    /** Takes a context that stands already. */
    public DecryptHandler(ApplicationContext context) {
        super(Decryptor.class, context);
    }

    @Override
    protected Answer answer(Decryptor decryptor, Request request, Invocation invocation) throws IOException {
        return decryptor.decrypt(DecryptRequest.read(request), invocation.deadline());
    }
}
