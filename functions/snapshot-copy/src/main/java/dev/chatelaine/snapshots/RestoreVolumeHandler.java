package dev.chatelaine.snapshots;

import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.Handler;
import dev.chatelaine.lambda.Invocation;
import dev.chatelaine.lambda.Request;
import io.micronaut.context.ApplicationContext;

/** The function RestoreVolume: restores a volume from the copy. */
public final class RestoreVolumeHandler extends Handler<VolumeRestoring> {

    /** Starts the function. */
    public RestoreVolumeHandler() {
        super(VolumeRestoring.class);
    }

    /** Takes a context that stands already. */
    public RestoreVolumeHandler(ApplicationContext context) {
        super(VolumeRestoring.class, context);
    }

    @Override
    protected Answer answer(VolumeRestoring step, Request request, Invocation invocation) {
        return RunAnswer.of(step.answer(StepRequest.read(request)));
    }
}
