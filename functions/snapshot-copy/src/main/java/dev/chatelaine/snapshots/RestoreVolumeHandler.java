package dev.chatelaine.snapshots;

import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.Handler;
import dev.chatelaine.lambda.Invocation;
import dev.chatelaine.lambda.Request;
import io.micronaut.context.ApplicationContext;

/** The function RestoreVolume: restores a volume from the copy. */
public final class RestoreVolumeHandler extends Handler<Means> {

    /** Starts the function. */
    public RestoreVolumeHandler() {
        super(Means.class);
    }

    /** Takes a context that stands already. */
    public RestoreVolumeHandler(ApplicationContext context) {
        super(Means.class, context);
    }

    @Override
    protected Answer answer(Means means, Request request, Invocation invocation) {
        return RunAnswer.of(new VolumeRestoring(means).answer(StepRequest.read(request)));
    }
}
