package dev.chatelaine.waf;

import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.Handler;
import dev.chatelaine.lambda.Invocation;
import dev.chatelaine.lambda.Request;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;

/** The function MergeSummaries: makes one summary of several. */
public final class MergeSummariesHandler extends Handler<Merger> {

    /** Starts the function. */
    public MergeSummariesHandler() {
        super(Merger.class);
    }

    /** Takes a context that stands already. */
    public MergeSummariesHandler(ApplicationContext context) {
        super(Merger.class, context);
    }

    @Override
    protected Answer answer(Merger merger, Request request, Invocation invocation) throws IOException {
        return merger.merge(MergeRequest.read(request), invocation.deadline());
    }
}
