package dev.chatelaine.access;

import dev.chatelaine.lambda.FunctionContext;
import dev.chatelaine.lambda.Settings;
import io.micronaut.context.ApplicationContext;
import java.util.Map;

/** The functions' wiring as in Lambda, before keys that are not in KMS. */
final class Contexts {

    private Contexts() {}

    static ApplicationContext with(FakeKeys keys) {
        return FunctionContext.builder()
                .singletons(new Settings(Map.of()), keys)
                .start();
    }
}
