package dev.chatelaine.waf.wiring;

import dev.chatelaine.aws.AllowedObjects;
import dev.chatelaine.aws.Clients;
import dev.chatelaine.aws.Objects;
import dev.chatelaine.aws.S3Objects;
import dev.chatelaine.lambda.Settings;
import dev.chatelaine.waf.Merger;
import dev.chatelaine.waf.Reporter;
import dev.chatelaine.waf.Summarizer;
import dev.chatelaine.waf.WafSettings;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import software.amazon.awssdk.services.s3.S3Client;

/** What holds the logic together. A test gives settings and clients of its own. */
@Factory
class Wiring {

    @Singleton
    WafSettings settings(Settings environment) {
        return WafSettings.read(environment);
    }

    @Singleton
    Clients clients(WafSettings settings) {
        return new Clients(settings.endpoint());
    }

    @Singleton
    @Requires(missingBeans = S3Client.class)
    S3Client s3(Clients clients) {
        return S3Objects.client(clients);
    }

    @Singleton
    Objects objects(S3Client s3, WafSettings settings) {
        return new AllowedObjects(
                new S3Objects(s3, settings.buckets().owner(), Clock.systemUTC()),
                settings.buckets().names(),
                settings.refusedPrefixes());
    }

    @Singleton
    Summarizer summarizer(Objects objects, WafSettings settings) {
        return new Summarizer(objects, settings.results());
    }

    @Singleton
    Merger merger(Objects objects) {
        return new Merger(objects);
    }

    @Singleton
    Reporter reporter(Objects objects, WafSettings settings) {
        return new Reporter(objects, settings.results());
    }
}
