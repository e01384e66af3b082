package dev.chatelaine.parameters.wiring;

import dev.chatelaine.aws.Clients;
import dev.chatelaine.aws.ParameterStore;
import dev.chatelaine.aws.SsmParameterStore;
import dev.chatelaine.lambda.Settings;
import dev.chatelaine.parameters.LookupSettings;
import dev.chatelaine.parameters.ParameterLookup;
import dev.chatelaine.parameters.ReadingCache;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import software.amazon.awssdk.services.ssm.SsmClient;

/** What holds the logic together. A test gives settings, a client and a clock of its own. */
@Factory
class Wiring {

    @Singleton
    LookupSettings settings(Settings environment) {
        return LookupSettings.read(environment);
    }

    @Singleton
    @Requires(missingBeans = Clock.class)
    Clock clock() {
        return Clock.systemUTC();
    }

    @Singleton
    @Requires(missingBeans = SsmClient.class)
    SsmClient ssm(LookupSettings settings) {
        return new Clients(settings.endpoint()).build(SsmClient.builder());
    }

    @Singleton
    ParameterStore parameters(SsmClient ssm) {
        return new SsmParameterStore(ssm);
    }

    @Singleton
    ReadingCache cache(Clock clock, LookupSettings settings) {
        return new ReadingCache(clock, settings.ages());
    }

    @Singleton
    ParameterLookup lookup(ParameterStore parameters, ReadingCache cache, LookupSettings settings) {
        return new ParameterLookup(parameters, cache, settings.paths());
    }
}
