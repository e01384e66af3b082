package dev.chatelaine.lambda;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** Where a function's settings come from, unless a test gives some of its own. */
@Factory
final class Environment {

    @Singleton
    @Requires(missingBeans = Settings.class)
    Settings settings() {
        return new Settings(System.getenv());
    }
}
