package dev.chatelaine.envelope;

import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.Handler;
import dev.chatelaine.lambda.Invocation;
import dev.chatelaine.lambda.Request;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;

/** The function Encrypt: seals data under the stack's keys. */
public final class EncryptHandler extends Handler<Encryptor> {

    /** Starts the function. */
    public EncryptHandler() {
        super(Encryptor.class);
    }

    /** Takes a context that stands already. */
    public EncryptHandler(ApplicationContext context) {
        super(Encryptor.class, context);
    }

    @Override
    protected Answer answer(Encryptor encryptor, Request request, Invocation invocation) throws IOException {
        return encryptor.encrypt(EncryptRequest.read(request), invocation.deadline());
    }
}
