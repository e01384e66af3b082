package dev.chatelaine.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.micronaut.context.ApplicationContext;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The base of every handler: reads the request, calls the logic, writes the answer.
 *
 * @param <L> the logic that answers, a bean of the function's wiring
 */
public abstract class Handler<L> implements RequestStreamHandler {

    private final L logic;
    private final ObjectMapper answers;

    /** Starts the function: builds its application context. Lambda calls this one. */
    protected Handler(Class<L> logic) {
        this(logic, ApplicationContext.builder().eagerInitSingletons(true).start());
    }

    /** Takes an application context that stands already: the seam for tests. */
    protected Handler(Class<L> logic, ApplicationContext context) {
        this.logic = context.getBean(logic);
        this.answers = context.getBean(ObjectMapper.class);
    }

    @Override
    public final void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        output.write(answers.writeValueAsBytes(answer(logic, input.readAllBytes())));
    }

    /** Answers one request. */
    protected abstract Object answer(L logic, byte[] request);
}
