package dev.chatelaine.waf;

import dev.chatelaine.aws.S3Place;
import dev.chatelaine.lambda.Buckets;
import dev.chatelaine.lambda.Endpoint;
import dev.chatelaine.lambda.Expected;
import dev.chatelaine.lambda.Settings;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * How the stack configures the functions that read WAF's logs.
 *
 * @param buckets the buckets that may be read and written
 * @param refusedPrefixes {@code REFUSED_PREFIXES}: places under which nothing is written
 * @param results {@code RESULTS}: the place under which summaries and reports go
 * @param endpoint what stands in for AWS
 */
public record WafSettings(Buckets buckets, List<S3Place> refusedPrefixes, S3Place results, Optional<URI> endpoint) {

    private static final Expected PREFIXES =
            new Expected("prefixes in S3, separated by commas", "s3://aws-waf-logs-shop/AWSLogs/");
    private static final Expected RESULTS =
            new Expected("a prefix in S3 that ends with a slash", "s3://shop-data/waf/");

    /**
     * Reads the settings.
     *
     * @throws dev.chatelaine.Internal that names each error
     */
    public static WafSettings read(Settings settings) {
        Buckets buckets = Buckets.required(settings);
        List<S3Place> prefixes = settings.list("REFUSED_PREFIXES", PREFIXES, S3Place::parse);
        Optional<S3Place> results = settings.required("RESULTS", RESULTS, WafSettings::prefix);
        Optional<URI> endpoint = Endpoint.read(settings);
        settings.check();
        return new WafSettings(buckets, prefixes, results.orElseThrow(), endpoint);
    }

    private static Optional<S3Place> prefix(String text) {
        return S3Place.parse(text).filter(place -> place.key().endsWith("/"));
    }
}
