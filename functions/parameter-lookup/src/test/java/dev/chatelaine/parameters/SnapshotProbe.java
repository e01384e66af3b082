package dev.chatelaine.parameters;

import dev.chatelaine.aws.ParameterValue;
import dev.chatelaine.lambda.FunctionContext;
import dev.chatelaine.lambda.LivingObjects;
import dev.chatelaine.lambda.Probe;
import dev.chatelaine.lambda.RandomDraws;
import dev.chatelaine.lambda.Settings;
import io.micronaut.context.ApplicationContext;
import java.security.SecureRandom;
import java.util.Map;

/**
 * Starts the function with the SDK's real client, as it starts before a snapshot, in a process of its own; then prints how
 * often something random was drawn, and what lives on after priming.
 */
final class SnapshotProbe {

    private SnapshotProbe() {}

    /** Prints one line {@code name=number} for each finding. */
    public static void main(String[] args) throws Exception {
        RandomDraws.count();
        try (ApplicationContext context = FunctionContext.builder()
                .singletons(new Settings(Map.of("PATHS", "/shop", "ENDPOINT_URL", "http://192.0.2.1:9")))
                .start()) {
            Probe.found("drawsAtStart", RandomDraws.own());
            context.getBean(ParameterLookup.class).prime();
            Probe.found("drawsInPriming", RandomDraws.own());
            new SecureRandom().nextBytes(new byte[1]);
            Probe.found("drawsSeen", RandomDraws.own());
            LivingObjects living = LivingObjects.now();
            Probe.found("cachesLiving", living.have(ReadingCache.class.getName()) ? 1 : 0);
            Probe.found("valuesLiving", living.have(ParameterValue.class.getName()) ? 1 : 0);
        }
    }
}
