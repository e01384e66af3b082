package dev.chatelaine.rotation;

import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.Handler;
import dev.chatelaine.lambda.Invocation;
import dev.chatelaine.lambda.Request;
import io.micronaut.context.ApplicationContext;

/** The function RotateSecret: what Secrets Manager calls, four times for each rotation. */
public final class RotateSecretHandler extends Handler<Rotation> {

    /** Starts the function. */
    public RotateSecretHandler() {
        super(Rotation.class);
    }

    /** Takes a context that stands already. */
    public RotateSecretHandler(ApplicationContext context) {
        super(Rotation.class, context);
    }

    @Override
    protected Answer answer(Rotation rotation, Request request, Invocation invocation) {
        rotation.perform(RotateRequest.read(request), invocation.deadline());
        return new RotateAnswer();
    }
}
