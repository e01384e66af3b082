package dev.chatelaine.parameters;

import dev.chatelaine.aws.FakeSsm;
import dev.chatelaine.lambda.Answered;
import dev.chatelaine.lambda.FunctionContext;
import dev.chatelaine.lambda.Settings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** The function as it is deployed, over Parameter Store in memory and a clock that a test sets. */
final class Lookups implements AutoCloseable {

    final FakeSsm ssm = new FakeSsm();
    final TestClock clock = new TestClock();

    private final ApplicationContext context;
    private final LookupParametersHandler handler;

    Lookups() {
        this(Map.of());
    }

    Lookups(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(Map.of("PATHS", "/shared,/shop"));
        environment.putAll(more);
        context = FunctionContext.builder()
                .singletons(new Settings(environment), ssm, clock)
                .start();
        handler = new LookupParametersHandler(context);
    }

    /** What the function answers. */
    Map<?, ?> ask(String request) {
        try {
            return read(Answered.by(handler, request.replace('\'', '"')));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** JSON, read back. */
    Map<?, ?> read(String json) throws IOException {
        return context.getBean(ObjectMapper.class).readValue(json, Map.class);
    }

    /** The answered values. */
    Object values(String request) {
        return ask(request).get("parameters");
    }

    ParameterLookup logic() {
        return context.getBean(ParameterLookup.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
