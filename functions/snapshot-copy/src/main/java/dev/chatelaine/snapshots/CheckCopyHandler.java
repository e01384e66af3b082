package dev.chatelaine.snapshots;

import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.Request;
import io.micronaut.context.ApplicationContext;

/** The function CheckCopy: looks before anything is made; and tells a run's failure, until the run is redriven. */
public final class CheckCopyHandler extends StepHandler {

    /** Starts the function. */
    public CheckCopyHandler() {
        super(Preflight::new);
    }

    /** Takes a context that stands already. */
    public CheckCopyHandler(ApplicationContext context) {
        super(Preflight::new, context);
    }

    @Override
    Answer answer(CopyStep ready, Request request) {
        return RunFailure.in(request)
                .map(failure -> RunAnswer.of(failure.unlessRedriven()))
                .orElseGet(() -> RunAnswer.of(ready.answer(StepRequest.first(request))));
    }
}
