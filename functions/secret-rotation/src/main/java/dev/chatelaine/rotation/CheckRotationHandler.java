package dev.chatelaine.rotation;

import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.Handler;
import dev.chatelaine.lambda.Invocation;
import dev.chatelaine.lambda.Request;
import io.micronaut.context.ApplicationContext;

/** The function CheckRotation: says whether a rotation would succeed, and changes nothing. */
public final class CheckRotationHandler extends Handler<Inspection> {

    /** Starts the function. */
    public CheckRotationHandler() {
        super(Inspection.class);
    }

    /** Takes a context that stands already. */
    public CheckRotationHandler(ApplicationContext context) {
        super(Inspection.class, context);
    }

    @Override
    protected Answer answer(Inspection inspection, Request request, Invocation invocation) {
        request.only("secretId");
        String secretId = request.parsed("secretId", SecretId.EXPECTED, SecretId::parse)
                .orElseThrow(() -> request.missing("secretId", SecretId.EXPECTED));
        return inspection.inspect(secretId);
    }
}
