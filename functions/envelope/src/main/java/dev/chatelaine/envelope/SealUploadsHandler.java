package dev.chatelaine.envelope;

import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.CreatedObject;
import dev.chatelaine.lambda.Handler;
import dev.chatelaine.lambda.Invocation;
import dev.chatelaine.lambda.Request;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;

/** The function SealUploads: seals what lands under a prefix. */
public final class SealUploadsHandler extends Handler<UploadSealer> {

    /** Starts the function. */
    public SealUploadsHandler() {
        super(UploadSealer.class);
    }

    /** Takes a context that stands already. */
    public SealUploadsHandler(ApplicationContext context) {
        super(UploadSealer.class, context);
    }

    @Override
    protected Answer answer(UploadSealer sealer, Request request, Invocation invocation) throws IOException {
        return sealer.seal(CreatedObject.of(request), invocation.deadline());
    }
}
