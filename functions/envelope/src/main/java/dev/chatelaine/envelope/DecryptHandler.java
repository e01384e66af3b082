package dev.chatelaine.envelope;

import dev.chatelaine.lambda.Handler;
import io.micronaut.context.ApplicationContext;

/** The function Decrypt. */
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
    protected Object answer(Decryptor logic, byte[] request) {
        throw logic.decrypt();
    }
}
