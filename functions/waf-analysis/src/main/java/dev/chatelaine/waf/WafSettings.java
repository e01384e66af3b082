package dev.chatelaine.waf;

import dev.chatelaine.aws.S3Place;
import dev.chatelaine.lambda.Expected;
import dev.chatelaine.lambda.Settings;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the stack configures the functions that read WAF's logs.
 *
 * @param buckets {@code BUCKETS}: names (or ARNs) of the buckets that may be read and written
 * @param bucketOwner {@code BUCKET_OWNER}: the account that these buckets belong to
 * @param refusedPrefixes {@code REFUSED_PREFIXES}: places under which nothing is written
 * @param results {@code RESULTS}: the place under which summaries and reports go
 * @param endpoint {@code ENDPOINT_URL}, else {@code AWS_ENDPOINT_URL}: what stands in for AWS
 */
public record WafSettings(
        List<String> buckets,
        String bucketOwner,
        List<S3Place> refusedPrefixes,
        S3Place results,
        Optional<URI> endpoint) {

    private static final Pattern BUCKET =
            Pattern.compile("(?:arn:aws[a-z-]{0,20}:s3:::)?([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])");
    private static final Pattern ACCOUNT = Pattern.compile("([0-9]{12})");

    private static final Expected BUCKETS = new Expected("names of buckets, separated by commas", "shop-data");
    private static final Expected OWNER = new Expected("the account id that owns the buckets", "111122223333");
    private static final Expected PREFIXES =
            new Expected("prefixes in S3, separated by commas", "s3://aws-waf-logs-shop/AWSLogs/");
    private static final Expected RESULTS =
            new Expected("a prefix in S3 that ends with a slash", "s3://shop-data/waf/");
    private static final Expected ENDPOINT = new Expected("an http or https URL", "http://127.0.0.1:4566");

    /**
     * Reads the settings.
     *
     * @throws dev.chatelaine.Internal that names each error
     */
    public static WafSettings read(Settings settings) {
        List<String> buckets = settings.requiredList("BUCKETS", BUCKETS, name -> matching(BUCKET, name));
        Optional<String> owner = settings.required("BUCKET_OWNER", OWNER, id -> matching(ACCOUNT, id));
        List<S3Place> prefixes = settings.list("REFUSED_PREFIXES", PREFIXES, S3Place::parse);
        Optional<S3Place> results = settings.required("RESULTS", RESULTS, WafSettings::prefix);
        Optional<URI> endpoint = settings.optional("ENDPOINT_URL", ENDPOINT, WafSettings::url)
                .or(() -> settings.optional("AWS_ENDPOINT_URL", ENDPOINT, WafSettings::url));
        settings.check();
        return new WafSettings(buckets, owner.orElse(""), prefixes, results.orElseThrow(), endpoint);
    }

    private static Optional<String> matching(Pattern form, String text) {
        Matcher matcher = form.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Optional<S3Place> prefix(String text) {
        return S3Place.parse(text).filter(place -> place.key().endsWith("/"));
    }

    private static Optional<URI> url(String text) {
        try {
            URI url = URI.create(text);
            boolean usable =
                    url.getHost() != null && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()));
            return usable ? Optional.of(url) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
