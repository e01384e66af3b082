package dev.chatelaine.lambda;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import java.util.Map;

/**
 * The application context of a function: all beans are built at start-up, inside a snapshot if there is one; no
 * configuration file is read, and no environment is probed for.
 */
public final class FunctionContext {

    /** In answers binary values are base64, and what is empty is written while what is absent is not. */
    private static final Map<String, Object> PROPERTIES = Map.of(
            "micronaut.serde.write-binary-as-array", false, "micronaut.serde.serialization.inclusion", "NON_NULL");

    private FunctionContext() {}

    /** A builder; a test adds beans of its own to it, which the wiring then uses. */
    public static ApplicationContextBuilder builder() {
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .enableDefaultPropertySources(false)
                .banner(false)
                .eagerInitSingletons(true)
                .properties(PROPERTIES);
    }
}
