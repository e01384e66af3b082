package dev.chatelaine.waf;

import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.Handler;
import dev.chatelaine.lambda.Invocation;
import dev.chatelaine.lambda.Request;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;

/** The function SummarizeLog: makes a summary of each log. */
public final class SummarizeLogHandler extends Handler<Summarizer> {

    /** Starts the function. */
    public SummarizeLogHandler() {
        super(Summarizer.class);
    }

    /** Takes a context that stands already. */
    public SummarizeLogHandler(ApplicationContext context) {
        super(Summarizer.class, context);
    }

    @Override
    protected Answer answer(Summarizer summarizer, Request request, Invocation invocation) throws IOException {
        return summarizer.answer(LogEvent.read(request), invocation.deadline());
    }
}
