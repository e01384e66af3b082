package dev.chatelaine.snapshots;

import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.Handler;
import dev.chatelaine.lambda.Invocation;
import dev.chatelaine.lambda.Request;
import io.micronaut.context.ApplicationContext;
import java.util.function.Function;

/** The function of one step: reads the run as it stands, answers it with what the step learned. */
abstract class StepHandler extends Handler<Means> {

    private final Function<Means, CopyStep> step;

    StepHandler(Function<Means, CopyStep> step) {
        super(Means.class);
        this.step = step;
    }

    StepHandler(Function<Means, CopyStep> step, ApplicationContext context) {
        super(Means.class, context);
        this.step = step;
    }

    @Override
    protected Answer answer(Means means, Request request, Invocation invocation) {
        return answer(step.apply(means), request);
    }

    /** What the step answers to the request. */
    Answer answer(CopyStep ready, Request request) {
        return RunAnswer.of(ready.answer(StepRequest.read(request)));
    }
}
