package dev.chatelaine.waf;

import dev.chatelaine.lambda.Answer;
import dev.chatelaine.lambda.Handler;
import dev.chatelaine.lambda.Invocation;
import dev.chatelaine.lambda.Request;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;

/** The function ReportTraffic: says what the traffic was, and what to look at. */
public final class ReportTrafficHandler extends Handler<Reporter> {

    /** Starts the function. */
    public ReportTrafficHandler() {
        super(Reporter.class);
    }

    /** Takes a context that stands already. */
    public ReportTrafficHandler(ApplicationContext context) {
        super(Reporter.class, context);
    }

    @Override
    protected Answer answer(Reporter reporter, Request request, Invocation invocation) throws IOException {
        return reporter.report(ReportRequest.read(request), invocation.deadline());
    }
}
