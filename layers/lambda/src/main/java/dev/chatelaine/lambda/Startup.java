package dev.chatelaine.lambda;

import dev.chatelaine.Refusal;
import io.micronaut.context.ApplicationContext;
import io.micronaut.serde.ObjectMapper;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How a function started. One that is misconfigured starts all the same and answers every invocation with the refusal
 * that names each error: a crash at start-up would hide them behind Lambda's own.
 *
 * @param <L> the logic
 */
sealed interface Startup<L> {

    /** The function is ready. */
    record Ready<L>(L logic, ObjectMapper mapper) implements Startup<L> {}

    /** The function is misconfigured. */
    record Refused<L>(Refusal why) implements Startup<L> {}

    /** Builds the function's own context. */
    static <L> Startup<L> inOwnContext(Class<L> logic) {
        return in(() -> FunctionContext.builder().start(), logic);
    }

    /** Takes what the function needs from a context. */
    static <L> Startup<L> in(Supplier<ApplicationContext> context, Class<L> logic) {
        try {
            ApplicationContext beans = context.get();
            return new Ready<>(beans.getBean(logic), beans.getBean(ObjectMapper.class));
        } catch (RuntimeException failed) {
            return new Refused<>(refusal(failed).orElseThrow(() -> failed));
        }
    }

    private static Optional<Refusal> refusal(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .findFirst();
    }

    /**
     * The function, if it is ready.
     *
     * @throws Refusal if it is misconfigured
     */
    default Ready<L> ready() {
        return switch (this) {
            case Ready<L> ready -> ready;
            case Refused<L> refused -> throw refused.why();
        };
    }
}
