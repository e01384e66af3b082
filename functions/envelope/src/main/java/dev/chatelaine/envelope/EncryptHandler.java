package dev.chatelaine.envelope;

import dev.chatelaine.lambda.Handler;
import io.micronaut.context.ApplicationContext;

/** The function Encrypt. */
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
    protected Object answer(Encryptor logic, byte[] request) {
        throw logic.encrypt();
    }
}
