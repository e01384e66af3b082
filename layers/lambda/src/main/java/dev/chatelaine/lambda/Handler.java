package dev.chatelaine.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.chatelaine.Refusal;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Arrays;

/**
 * The base of every handler: reads the request, calls the logic, writes the answer, leaves a log record.
 *
 * <p>A {@link Refusal} goes to the caller as it is. Whatever else goes wrong becomes an {@link dev.chatelaine.Internal}
 * with the request's id: the log record has its class and place, and nothing has its message, which may hold data.
 *
 * @param <L> the logic that answers, a bean of the function's wiring
 */
public abstract class Handler<L> implements RequestStreamHandler {

    private final Startup<L> startup;
    private final Priming priming;
    private final InvocationLog log = new InvocationLog(System.out, Clock.systemUTC());

    /** Starts the function in a context of its own: what Lambda's constructor calls. */
    protected Handler(Class<L> logic) {
        this(Startup.inOwnContext(logic));
        priming.register();
    }

    /** Takes a context that stands already: the seam for tests. */
    protected Handler(Class<L> logic, ApplicationContext context) {
        this(Startup.in(() -> context, logic));
    }

    private Handler(Startup<L> startup) {
        this.startup = startup;
        this.priming = new Priming(startup);
    }

    /**
     * Answers one request.
     *
     * @param logic what answers
     * @param request the request, wiped when the answer is written
     * @throws IOException never foreseen: adapters refuse instead
     */
    protected abstract Answer answer(L logic, Request request, Invocation invocation) throws IOException;

    @Override
    public final void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        Invocation invocation = Invocation.of(context);
        Outcome outcome = outcome(input, output, invocation);
        log.write(invocation, outcome);
        outcome.raise(invocation);
    }

    @SuppressWarnings("CatchingUnchecked") // whatever it is, the caller learns one of the refusals
    private Outcome outcome(InputStream input, OutputStream output, Invocation invocation) {
        try {
            return answered(input, output, invocation);
        } catch (Refusal refusal) {
            return new Outcome.Refused(refusal);
        } catch (Exception | Error unforeseen) {
            return new Outcome.Failed(unforeseen);
        }
    }

    private Outcome answered(InputStream input, OutputStream output, Invocation invocation) throws IOException {
        Startup.Ready<L> function = startup.ready();
        byte[] bytes = Payloads.read(input);
        try (Request request = Request.parse(bytes);
                Answer answer = answer(function.logic(), request, invocation)) {
            Payloads.write(function.mapper(), answer, output);
            return new Outcome.Answered(answer.counts());
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
