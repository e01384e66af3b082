package dev.chatelaine.snapshots;

import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.Request;
import io.micronaut.context.ApplicationContext;

/** The function ExpireCopies: deletes old copies, and answers for the run. */
public final class ExpireCopiesHandler extends StepHandler {

    /** Starts the function. */
    public ExpireCopiesHandler() {
        super(CopyExpiry::new);
    }

    /** Takes a context that stands already. */
    public ExpireCopiesHandler(ApplicationContext context) {
        super(CopyExpiry::new, context);
    }

    @Override
    Answer answer(CopyStep ready, Request request) {
        return FinalAnswer.of(ready.answer(StepRequest.read(request)));
    }
}
